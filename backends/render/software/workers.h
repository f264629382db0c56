// SPDX-License-Identifier: MIT
//
// Workers: threads that sleep until there is work, and share it by counting: whoever is free takes
// the next item. The caller works too.
//
//     workers.run(band_count, [&](int band, int worker) { draw(band, scratch[worker]); });

#pragma once

#include <memory>

namespace oriel::software {

class Workers {
public:
    Workers();
    ~Workers();
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    // The caller's thread among them. Where threads cannot be had, there are fewer.
    void set_count(int count);
    int count() const;

    // Calls work(item, worker) for the items 0 … items - 1, and returns when all are done.
    // Workers are 0, the caller, to count() - 1. Allocates nothing.
    template <typename Function>
    void run(int items, Function const& work)
    {
        share(items, &work, [](void const* function, int item, int worker) {
            (*static_cast<Function const*>(function))(item, worker);
        });
    }

private:
    using Work = void (*)(void const* function, int item, int worker);
    void share(int items, void const* function, Work work);

    struct Pool;
    std::unique_ptr<Pool> m_pool; // null without threads
};

}

// SPDX-License-Identifier: MIT

#include "workers.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace oriel::software {

struct Workers::Pool {
    ~Pool();
    bool add_thread();
    void live(int worker);
    void work_off(int worker);
    void share(int count, void const* function, Work function_call);

    std::vector<std::thread> threads;
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable done;

    // Of the call at hand. While it is open, workers may join it; those who wake too late do not.
    bool is_open = false;
    bool is_over = false;
    unsigned call = 0;
    int joined = 0;
    int items = 0;
    void const* context = nullptr;
    Work work = nullptr;
    std::atomic<int> next { 0 };
};

Workers::Pool::~Pool()
{
    {
        std::lock_guard const lock(mutex);
        is_over = true;
    }
    wake.notify_all();
    for (std::thread& thread : threads)
        thread.join();
}

// This file is compiled with exceptions, because there is no other way to be told.
bool Workers::Pool::add_thread()
{
    int const worker = static_cast<int>(threads.size()) + 1;
    try {
        threads.emplace_back([this, worker] { live(worker); });
    } catch (std::system_error const&) {
        return false;
    }
    return true;
}

void Workers::Pool::live(int worker)
{
    std::unique_lock lock(mutex);
    unsigned last_call = 0;
    while (true) {
        wake.wait(lock, [&] { return is_over || (is_open && call != last_call); });
        if (is_over)
            return;
        last_call = call;
        ++joined;
        lock.unlock();
        work_off(worker);
        lock.lock();
        if (--joined == 0)
            done.notify_one();
    }
}

void Workers::Pool::work_off(int worker)
{
    while (true) {
        int const item = next.fetch_add(1, std::memory_order_relaxed);
        if (item >= items)
            return;
        work(context, item, worker);
    }
}

void Workers::Pool::share(int count, void const* function, Work function_call)
{
    {
        std::lock_guard const lock(mutex);
        is_open = true;
        ++call;
        items = count;
        context = function;
        work = function_call;
        next.store(0, std::memory_order_relaxed);
    }
    wake.notify_all();
    work_off(0);
    std::unique_lock lock(mutex);
    is_open = false;
    done.wait(lock, [&] { return joined == 0; });
}

Workers::Workers() = default;
Workers::~Workers() = default;

void Workers::set_count(int wanted)
{
    if (wanted == count())
        return;
    m_pool.reset();
    if (wanted > 1)
        m_pool = std::make_unique<Pool>();
    for (int i = 1; i < wanted && m_pool->add_thread(); ++i) {
    }
}

int Workers::count() const
{
    return m_pool == nullptr ? 1 : 1 + static_cast<int>(m_pool->threads.size());
}

void Workers::share(int items, void const* function, Work work)
{
    if (count() > 1 && items > 1)
        return m_pool->share(items, function, work);
    for (int item = 0; item < items; ++item)
        work(function, item, 0);
}

}

// SPDX-License-Identifier: MIT
//
// Faults: what is wrong in one file, each place once, so that one mistake is told once. After
// `most` of them the rest is not worth reading.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

struct Fault {
    std::uint32_t begin = 0; // bytes of the file
    std::uint32_t end = 0;
    std::string cause {};
    std::string remedy {};
    bool is_warning = false;
};

// One text of several: told({ "there is no `", name, "`" }).
std::string told(std::initializer_list<std::string_view> parts);

class Faults {
public:
    static constexpr std::size_t most = 50;

    void add(Fault fault);
    bool has_errors() const { return m_has_errors; }
    bool is_full() const { return m_faults.size() >= most; }
    std::vector<Fault> const& all() const { return m_faults; }

private:
    std::vector<Fault> m_faults;
    bool m_has_errors = false;
};

}

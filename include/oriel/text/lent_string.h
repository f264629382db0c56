// SPDX-License-Identifier: MIT
//
// LentString: a std::string that the application owns and lends again in each frame. It may change
// it meanwhile: what differs becomes one undo step. Meant for up to a few MiB, since each lending
// compares all of it.
//
//     LentString store; // kept between frames
//     store.lend(name);
//     store.replace(0, 1, "B");

#pragma once

#include <oriel/text/text_store.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace oriel {

enum class Secrecy : std::uint8_t { No /* (Default) */, Yes };

class LentString final : public TextStore {
public:
    // First of all in each frame. `selection` is what undo brings back of a change by others. A
    // secret is copied nowhere: nothing can be undone.
    void lend(
        std::string& text, TextSelection const& selection = {}, Secrecy secrecy = Secrecy::No);

    std::string_view text() const { return *m_text; }
    std::size_t size() const override { return m_text->size(); }
    TextPiece paragraph(std::size_t offset) const override;
    void copy(std::size_t begin, std::size_t end, std::string& to) const override;

protected:
    void splice(std::size_t offset, std::size_t count, std::string_view inserted) override;

private:
    bool is_known() const;
    void know();
    void note_difference(TextSelection const& selection);

    std::string* m_text = nullptr;
    std::string m_known; // the text as it was left
    std::uint64_t m_known_hash = 0;
    std::size_t m_known_size = 0; // of a secret, instead of its text
    bool m_is_secret = false;
    bool m_is_bound = false;
};

}

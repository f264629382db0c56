// SPDX-License-Identifier: MIT
//
// Any edits of any text: the caret stands between graphemes, and undo leads back to the first
// bytes.

#include "fuzz_input.h"

#include <oriel/text/text.h>

#include <cstdlib>
#include <string>

using namespace oriel;

namespace {

void require(bool is_so)
{
    if (!is_so)
        std::abort();
}

class Session {
public:
    explicit Session(std::string_view text) : m_text(text) { m_store.lend(m_text); }

    void step(FuzzInput& input)
    {
        m_store.lend(m_text, m_editor.selection());
        auto const motion = static_cast<TextMotion>(input.below(12));
        switch (input.below(6)) {
        case 0:
            m_editor.insert(m_store, input.take(input.below(8)));
            break;
        case 1:
            m_editor.erase(m_store, motion);
            break;
        case 2:
            m_editor.move(m_store, motion, static_cast<TextSelect>(input.below(2)));
            break;
        case 3:
            m_editor.select_at(
                m_store, { input.below(255) }, static_cast<TextUnit>(input.below(4)));
            break;
        case 4:
            m_editor.undo(m_store);
            break;
        default:
            m_editor.redo(m_store);
        }
        require(m_editor.caret() <= m_text.size() && m_editor.anchor() <= m_text.size());
    }
    void undo_all()
    {
        m_store.lend(m_text, m_editor.selection());
        while (m_editor.undo(m_store)) {
        }
    }
    std::string const& text() const { return m_text; }

private:
    std::string m_text;
    LentString m_store;
    TextEditor m_editor;
};

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    FuzzInput input(data, size);
    std::string const first(input.take(input.below(64)));
    Session session(first);
    for (int i = 0; i < 200 && !input.is_empty(); ++i)
        session.step(input);
    session.undo_all();
    require(session.text() == first);
    return 0;
}

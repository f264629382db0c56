// SPDX-License-Identifier: MIT
#include <oriel/kiosk/catalogue.h>

#include <utility>

namespace oriel::kiosk {

namespace {

constexpr char context_end = '\4';

std::uint32_t word_at(std::string_view bytes, std::size_t place, bool is_big)
{
    std::uint32_t word = 0;
    for (std::size_t index = 0; index < 4; ++index) {
        auto const byte = static_cast<unsigned char>(bytes[place + index]);
        word |= std::uint32_t { byte } << (is_big ? 24u - 8u * index : 8u * index);
    }
    return word;
}

std::vector<std::string> split(std::string_view forms)
{
    std::vector<std::string> all;
    while (true) {
        std::size_t const end = forms.find('\0');
        all.emplace_back(forms.substr(0, end));
        if (end == std::string_view::npos)
            return all;
        forms.remove_prefix(end + 1);
    }
}

}

// Either format, into messages.
class CatalogueReader {
public:
    explicit CatalogueReader(std::string_view bytes) : m_bytes(bytes) {}

    Result<Catalogue> run()
    {
        bool const is_little = m_bytes.substr(0, 4) == "\xde\x12\x04\x95";
        bool const is_big = m_bytes.substr(0, 4) == "\x95\x04\x12\xde";
        std::string fault = is_little || is_big ? binary(is_big) : text();
        if (fault.empty())
            fault = header();
        if (!fault.empty())
            return Error { "the catalogue cannot be read: " + fault };
        return std::move(m_catalogue);
    }

private:
    std::string binary(bool is_big)
    {
        if (m_bytes.size() < 28)
            return "it is cut off";
        std::size_t const count = word_at(m_bytes, 8, is_big);
        std::size_t const texts = word_at(m_bytes, 12, is_big);
        std::size_t const translations = word_at(m_bytes, 16, is_big);
        std::size_t const size = m_bytes.size();
        if (count > size / 16 || texts > size - count * 8 || translations > size - count * 8)
            return "its tables lie outside of it";
        for (std::size_t index = 0; index < count; ++index) {
            std::optional<std::string_view> const text = piece(texts + index * 8, is_big);
            std::optional<std::string_view> const to = piece(translations + index * 8, is_big);
            if (!text || !to)
                return "a message lies outside of it";
            add(std::string(text->substr(0, text->find('\0'))), split(*to));
        }
        return {};
    }
    std::optional<std::string_view> piece(std::size_t entry, bool is_big) const
    {
        std::size_t const length = word_at(m_bytes, entry, is_big);
        std::size_t const place = word_at(m_bytes, entry + 4, is_big);
        if (place > m_bytes.size() || length > m_bytes.size() - place)
            return std::nullopt;
        return m_bytes.substr(place, length);
    }

    // A .po: lines `msgctxt "…"`, `msgid "…"`, `msgstr[1] "…"`, each with more `"…"` below.
    std::string text()
    {
        std::string_view rest = m_bytes;
        int number = 0;
        while (!rest.empty()) {
            std::size_t const end = rest.find('\n');
            std::string_view line = rest.substr(0, end);
            rest = end == std::string_view::npos ? std::string_view {} : rest.substr(end + 1);
            ++number;
            if (!line.empty() && line.back() == '\r')
                line.remove_suffix(1);
            if (!read_line(line))
                return "line " + std::to_string(number) + " is no line of a catalogue";
        }
        finish();
        return {};
    }
    bool read_line(std::string_view line)
    {
        if (line.substr(0, 2) == "#," && line.find("fuzzy") != std::string_view::npos)
            m_is_next_fuzzy = true;
        if (line.empty() || line.front() == '#')
            return true;
        std::size_t const quote = line.find('"');
        if (quote == std::string_view::npos || line.size() < quote + 2 || line.back() != '"')
            return false;
        std::string_view word = line.substr(0, quote);
        while (!word.empty() && word.back() == ' ')
            word.remove_suffix(1);
        if (!word.empty() && !begin(word))
            return false;
        if (m_target == nullptr)
            return false;
        append(line.substr(quote + 1, line.size() - quote - 2));
        return true;
    }
    bool begin(std::string_view word)
    {
        if (word == "msgctxt" || (word == "msgid" && !m_has_context)) {
            finish();
            m_is_fuzzy = std::exchange(m_is_next_fuzzy, false);
        }
        m_has_context = word == "msgctxt";
        if (word == "msgctxt")
            m_target = &m_context;
        else if (word == "msgid")
            m_target = &m_text;
        else if (word == "msgid_plural")
            m_target = &m_plural;
        else if (word.substr(0, 6) == "msgstr") {
            m_forms.emplace_back();
            m_target = &m_forms.back();
        } else {
            return false;
        }
        m_is_begun = true;
        return true;
    }
    void append(std::string_view written)
    {
        for (std::size_t place = 0; place < written.size(); ++place) {
            char here = written[place];
            if (here == '\\' && place + 1 < written.size()) {
                here = written[++place];
                here = here == 'n' ? '\n' : here == 't' ? '\t' : here;
            }
            *m_target += here;
        }
    }
    void finish()
    {
        if (m_is_begun && !m_is_fuzzy) {
            std::string key = m_context;
            if (!m_context.empty())
                key += context_end;
            add(key + m_text, std::move(m_forms));
        }
        m_context.clear();
        m_text.clear();
        m_plural.clear();
        m_forms.clear();
        m_target = nullptr;
        m_is_begun = false;
    }

    void add(std::string key, std::vector<std::string> forms)
    {
        m_catalogue.m_messages.insert_or_assign(std::move(key), std::move(forms));
    }
    std::string header()
    {
        auto const found = m_catalogue.m_messages.find("");
        if (found == m_catalogue.m_messages.end() || found->second.empty())
            return {};
        std::string const text = std::move(found->second.front());
        m_catalogue.m_messages.erase(found);
        if (text.find("Plural-Forms:") == std::string::npos)
            return {};
        std::optional<PluralRule> const rule = PluralRule::parse(text);
        if (!rule)
            return "its rule for plurals has no meaning";
        m_catalogue.m_plural = *rule;
        return {};
    }

    std::string_view m_bytes;
    Catalogue m_catalogue;
    std::string m_context, m_text, m_plural;
    std::vector<std::string> m_forms;
    std::string* m_target = nullptr;
    bool m_has_context = false;
    bool m_is_begun = false;
    bool m_is_fuzzy = false;
    bool m_is_next_fuzzy = false;
};

Result<Catalogue> Catalogue::read(std::string_view bytes) { return CatalogueReader(bytes).run(); }

std::string_view Catalogue::find(std::string_view context, std::string_view text) const
{
    return find(context, text, 1);
}

std::string_view Catalogue::find(
    std::string_view context, std::string_view text, std::int64_t count) const
{
    std::string key(context);
    if (!context.empty())
        key += context_end;
    key += text;
    auto const found = m_messages.find(key);
    if (found == m_messages.end() || found->second.empty())
        return {};
    auto const form = static_cast<std::size_t>(m_plural.form(count));
    std::vector<std::string> const& forms = found->second;
    return forms.size() == 1 ? forms.front() : form < forms.size() ? forms[form] : forms.back();
}

}

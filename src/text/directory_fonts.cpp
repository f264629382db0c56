// SPDX-License-Identifier: MIT

#include <oriel/text/directory_fonts.h>

#include <hb-ot.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <vector>

namespace oriel {

namespace {

using Bytes = std::vector<std::byte>;

struct Destroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy>;
using Face = std::unique_ptr<hb_face_t, Destroy>;
using Font = std::unique_ptr<hb_font_t, Destroy>;
using CodePoints = std::unique_ptr<hb_set_t, Destroy>;

struct KnownFont {
    std::string path;
    int face = 0;
    FontTraits traits;
    CodePoints code_points;

    bool has(char32_t c) const { return hb_set_has(code_points.get(), c) != 0; }
};

Bytes read_file(std::string const& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    Bytes bytes(file ? static_cast<std::size_t>(std::max<std::streamoff>(0, file.tellg())) : 0);
    file.seekg(0);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return file ? std::move(bytes) : Bytes {};
}

bool is_font_file(std::filesystem::path const& path)
{
    std::string const extension = path.extension().string();
    return extension == ".ttf" || extension == ".otf" || extension == ".ttc" || extension == ".otc";
}

bool has_table(hb_face_t* face, hb_tag_t tag)
{
    Blob const table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) > 0;
}

// Outlines, or pictures in color; other bitmaps are of no use here.
bool can_be_drawn(hb_face_t* face)
{
    constexpr hb_tag_t tables[] { HB_TAG('g', 'l', 'y', 'f'), HB_TAG('C', 'F', 'F', ' '),
        HB_TAG('C', 'F', 'F', '2'), HB_TAG('C', 'B', 'D', 'T'), HB_TAG('s', 'b', 'i', 'x') };
    return std::any_of(std::begin(tables), std::end(tables),
        [&](hb_tag_t table) { return has_table(face, table); });
}

std::string family_of(hb_face_t* face)
{
    char name[64];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FONT_FAMILY, HB_LANGUAGE_INVALID, &size, name);
    return std::string(name, std::min<std::size_t>(size, sizeof name - 1));
}

FontTraits traits_of(hb_face_t* face, hb_set_t const* code_points)
{
    Font const font(hb_font_create(face));
    auto const style = [&](hb_style_tag_t tag) { return hb_style_get_value(font.get(), tag); };
    std::string family = family_of(face);
    bool const is_monospaced = family.find("Mono") != std::string::npos;
    return { .family = std::move(family),
        .weight = static_cast<int>(style(HB_STYLE_TAG_WEIGHT)),
        .is_slanted = style(HB_STYLE_TAG_ITALIC) > 0 || style(HB_STYLE_TAG_SLANT_ANGLE) != 0,
        .is_monospaced = is_monospaced,
        .characters = hb_set_get_population(code_points) };
}

}

struct DirectoryFonts::Private {
    void index()
    {
        std::error_code error;
        auto entry = std::filesystem::recursive_directory_iterator(folder, error);
        for (; !error && entry != std::filesystem::recursive_directory_iterator();
             entry.increment(error)) {
            if (is_font_file(entry->path()))
                index_file(entry->path().string());
        }
        // Folders have no order; the choice between equal fonts shall have one.
        std::sort(fonts.begin(), fonts.end(), [](KnownFont const& a, KnownFont const& b) {
            return std::tie(a.path, a.face) < std::tie(b.path, b.face);
        });
        is_indexed = true;
    }

    void index_file(std::string const& path)
    {
        Bytes const bytes = read_file(path);
        Blob const blob(hb_blob_create(reinterpret_cast<char const*>(bytes.data()),
            static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
        for (unsigned i = 0; i < hb_face_count(blob.get()); ++i) {
            Face const face(hb_face_create(blob.get(), i));
            if (!can_be_drawn(face.get()))
                continue;
            CodePoints code_points(hb_set_create());
            hb_face_collect_unicodes(face.get(), code_points.get());
            FontTraits traits = traits_of(face.get(), code_points.get());
            fonts.push_back(
                { path, static_cast<int>(i), std::move(traits), std::move(code_points) });
        }
    }

    KnownFont const* best(FontRequest const& request)
    {
        std::vector<char32_t> const samples = script_samples(request.script);
        KnownFont const* found = nullptr;
        for (KnownFont& font : fonts) {
            if (!font.has(request.code_point))
                continue;
            auto const count = std::count_if(
                samples.begin(), samples.end(), [&](char32_t c) { return font.has(c); });
            font.traits.script_percent =
                static_cast<int>((count + 1) * 100 / (std::ssize(samples) + 1));
            if (!found || is_better_font(font.traits, found->traits, request))
                found = &font;
        }
        return found;
    }

    std::string folder;
    bool is_indexed = false;
    std::vector<KnownFont> fonts;
    std::map<std::string, Bytes> files; // those that were found once
};

DirectoryFonts::DirectoryFonts(std::string folder) : m(std::make_unique<Private>())
{
    m->folder = std::move(folder);
}

DirectoryFonts::~DirectoryFonts() = default;

FontData DirectoryFonts::find(FontRequest const& request)
{
    if (!m->is_indexed)
        m->index();
    KnownFont const* const font = m->best(request);
    if (!font)
        return {};
    auto const [file, is_new] = m->files.try_emplace(font->path);
    if (is_new)
        file->second = read_file(font->path);
    return { file->second, font->face };
}

}

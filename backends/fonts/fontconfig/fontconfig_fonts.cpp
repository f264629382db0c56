// SPDX-License-Identifier: MIT

#include <oriel/backends/fontconfig_fonts.h>

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace oriel {

namespace {

struct Destroy {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
    void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
template <typename T>
using Owned = std::unique_ptr<T, Destroy>;

struct Candidate {
    std::string path;
    int face = 0;
    FontTraits traits;
};

std::string string_of(FcPattern* pattern, char const* object)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch)
        return {};
    return reinterpret_cast<char const*>(value);
}

// A variable font has a range instead of a number.
int number_of(FcPattern* pattern, char const* object, int otherwise)
{
    int value = 0;
    bool const is_number = FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch;
    return is_number ? value : otherwise;
}

void count_characters(FcPattern* pattern, std::vector<char32_t> const& samples, FontTraits& traits)
{
    FcCharSet* set = nullptr;
    if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) != FcResultMatch)
        return;
    traits.characters = FcCharSetCount(set);
    auto const count = std::count_if(samples.begin(), samples.end(),
        [&](char32_t c) { return FcCharSetHasChar(set, c) == FcTrue; });
    traits.script_percent = static_cast<int>((count + 1) * 100 / (std::ssize(samples) + 1));
}

Candidate candidate_of(FcPattern* pattern)
{
    return { .path = string_of(pattern, FC_FILE),
        .face = number_of(pattern, FC_INDEX, 0),
        .traits = { .family = string_of(pattern, FC_FAMILY),
            .weight = FcWeightToOpenType(number_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR)),
            .is_slanted = number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN,
            .is_monospaced = number_of(pattern, FC_SPACING, FC_PROPORTIONAL) >= FC_MONO } };
}

bool is_usable(Candidate const& candidate)
{
    bool const is_named_instance = candidate.face >> 16 != 0;
    std::string_view const path = candidate.path;
    return !is_named_instance && !path.ends_with(".pfb") && !path.ends_with(".t1");
}

std::vector<std::byte> read_file(std::string const& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::vector<std::byte> bytes(
        file ? static_cast<std::size_t>(std::max<std::streamoff>(0, file.tellg())) : 0);
    file.seekg(0);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file)
        bytes.clear();
    return bytes;
}

}

struct FontconfigFonts::Private {
    // All fonts that have the character: with outlines, or with pictures in color.
    Owned<FcFontSet> list(char32_t code_point, char const* property)
    {
        if (!config)
            config.reset(FcInitLoadConfigAndFonts());
        Owned<FcCharSet> const characters(FcCharSetCreate());
        FcCharSetAddChar(characters.get(), code_point);
        Owned<FcPattern> const wanted(FcPatternCreate());
        FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters.get());
        FcPatternAddBool(wanted.get(), property, FcTrue);
        Owned<FcObjectSet> const objects(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_FAMILY, FC_WEIGHT,
            FC_SLANT, FC_SPACING, FC_CHARSET, static_cast<char const*>(nullptr)));
        return Owned<FcFontSet>(FcFontList(config.get(), wanted.get(), objects.get()));
    }

    Candidate best(FontRequest const& request)
    {
        Candidate found;
        look_for(request, FC_OUTLINE, found);
        look_for(request, FC_COLOR, found);
        return found;
    }

    void look_for(FontRequest const& request, char const* property, Candidate& found)
    {
        Owned<FcFontSet> const fonts = list(request.code_point, property);
        std::vector<char32_t> const samples = script_samples(request.script);
        for (int i = 0; fonts && i < fonts->nfont; ++i) {
            Candidate candidate = candidate_of(fonts->fonts[i]);
            if (!is_usable(candidate))
                continue;
            count_characters(fonts->fonts[i], samples, candidate.traits);
            bool const is_better =
                found.path.empty() || is_better_font(candidate.traits, found.traits, request);
            // The list has no order of its own.
            bool const is_first_of_equals =
                !is_better && !is_better_font(found.traits, candidate.traits, request)
                && candidate.path < found.path;
            if (is_better || is_first_of_equals)
                found = std::move(candidate);
        }
    }

    Owned<FcConfig> config;
    std::map<std::string, std::vector<std::byte>> files;
};

FontconfigFonts::FontconfigFonts() : m(std::make_unique<Private>()) {}

FontconfigFonts::~FontconfigFonts() = default;

FontData FontconfigFonts::find(FontRequest const& request)
{
    Candidate const font = m->best(request);
    if (font.path.empty())
        return {};
    auto const [file, is_new] = m->files.try_emplace(font.path);
    if (is_new)
        file->second = read_file(font.path);
    return { file->second, font.face };
}

}

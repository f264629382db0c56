// SPDX-License-Identifier: MIT
//
// The keys of each language. A layout is as its speakers know it from their telephones.

#include <oriel/kiosk/keyboard_layout.h>

#include <algorithm>

namespace oriel::kiosk {

using Row = std::string_view;

static constexpr Row english_rows[] = { "q w e r t y u i o p", "a s d f g h j k l",
    "z x c v b n m" };
static constexpr Row english_shifted[] = { "Q W E R T Y U I O P", "A S D F G H J K L",
    "Z X C V B N M" };

static constexpr Row german_rows[] = { "q w e r t z u i o p ü", "a s d f g h j k l ö ä",
    "y x c v b n m" };
static constexpr Row german_shifted[] = { "Q W E R T Z U I O P Ü", "A S D F G H J K L Ö Ä",
    "Y X C V B N M" };

static constexpr Row french_rows[] = { "a z e r t y u i o p", "q s d f g h j k l m",
    "w x c v b n ’" };
static constexpr Row french_shifted[] = { "A Z E R T Y U I O P", "Q S D F G H J K L M",
    "W X C V B N ’" };

static constexpr Row latin_accents[] = { "a à á â ä æ ã å", "c ç", "e é è ê ë", "i î ï í ì", "n ñ",
    "o ô ö ò ó œ ø õ", "s ß", "u ù û ü ú", "y ÿ", "A À Á Â Ä Æ Ã Å", "C Ç", "E É È Ê Ë",
    "I Î Ï Í Ì", "N Ñ", "O Ô Ö Ò Ó Œ Ø Õ", "S ẞ", "U Ù Û Ü Ú", "Y Ÿ", "’ ' ‘ “ ”", ". … ! ?",
    "- – —", "$ € £ ¥", "\" “ ” „ « »", "? ¿", "! ¡", "0 °" };

static constexpr Row arabic_rows[] = { "ض ص ث ق ف غ ع ه خ ح ج", "ش س ي ب ل ا ت ن م ك ط",
    "ذ ء ؤ ر ى ة و ز ظ د" };
static constexpr Row arabic_accents[] = { "ا أ إ آ", "ي ئ ى", "ه ة", "و ؤ", "ل لا لأ", "ى ئ", "0 ٠",
    "1 ١", "2 ٢", "3 ٣", "4 ٤", "5 ٥", "6 ٦", "7 ٧", "8 ٨", "9 ٩" };

// The table of fifty sounds; the two marks change what was typed before.
static constexpr Row kana_rows[] = { "あ か さ た な は ま や ら わ ー",
    "い き し ち に ひ み ゆ り を 。", "う く す つ ぬ ふ む よ る ん 、",
    "え け せ て ね へ め ゛ れ ？ ！", "お こ そ と の ほ も ゜ ろ" };
static constexpr Row kana_shifted[] = { "ア カ サ タ ナ ハ マ ヤ ラ ワ ー",
    "イ キ シ チ ニ ヒ ミ ユ リ ヲ 。", "ウ ク ス ツ ヌ フ ム ヨ ル ン 、",
    "エ ケ セ テ ネ ヘ メ ゛ レ ？ ！", "オ コ ソ ト ノ ホ モ ゜ ロ" };
static constexpr Row kana_accents[] = { "あ ぁ", "い ぃ", "う ぅ", "え ぇ", "お ぉ", "つ っ",
    "や ゃ", "ゆ ゅ", "よ ょ", "わ ゎ", "ア ァ", "イ ィ", "ウ ゥ", "エ ェ", "オ ォ", "ツ ッ",
    "ヤ ャ", "ユ ュ", "ヨ ョ", "ワ ヮ" };

static constexpr KeyboardLayout all_layouts[] = {
    { "en", "English", english_rows, english_shifted, latin_accents },
    { "de", "Deutsch", german_rows, german_shifted, latin_accents },
    { "fr", "Français", french_rows, french_shifted, latin_accents },
    { "ar", "العربية", arabic_rows, {}, arabic_accents, "أبج", "?123", "،" },
    { "ja", "日本語", kana_rows, kana_shifted, kana_accents, "かな", "?123", "、", "。" },
};

std::span<KeyboardLayout const> keyboard_layouts() { return all_layouts; }

KeyboardLayout const& keyboard_layout(std::string_view language)
{
    std::string_view const primary = language.substr(0, language.find('-'));
    auto const* const found = std::find_if(std::begin(all_layouts), std::end(all_layouts),
        [&](KeyboardLayout const& layout) { return layout.language == primary; });
    return found == std::end(all_layouts) ? all_layouts[0] : *found;
}

}

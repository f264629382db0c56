// SPDX-License-Identifier: MIT

#include "right_to_left_scene.h"

namespace oriel::scenes {

Words Words::hebrew()
{
    return { .title = "הגדרות נגן",
        .save = "שמור",
        .cancel = "ביטול",
        .more = "עוד…",
        .sound = "צליל",
        .captions = "כתוביות",
        .low = "נמוכה",
        .high = "גבוהה",
        .volume = "עוצמה",
        .year = "שנה",
        .name = "עדה לאבלייס",
        .search = "חיפוש…",
        .paragraph = "פסקה מקבלת את הרוחב שניתן לה, והגובה שלה נקבע לפיו: גם כשיש בה "
                     "English באמצע, ומספרים כמו 1,234.5.",
        .order = "הזמנה 123-45 של דוד (50%)",
        .copying = "מעתיק",
        .line = "שורה ",
        .explanation = "מזיזים אותו בכותרת ומשנים את גודלו בשוליו." };
}

Words Words::arabic()
{
    return { .title = "إعدادات المشغّل",
        .save = "حفظ",
        .cancel = "إلغاء",
        .more = "المزيد…",
        .sound = "الصوت",
        .captions = "الترجمة",
        .low = "منخفضة",
        .high = "عالية",
        .volume = "مستوى الصوت",
        .year = "السنة",
        .name = "آدا لوفلايس",
        .search = "بحث…",
        .paragraph = "تأخذ الفقرة العرض المتاح لها ويتبعه ارتفاعها، حتى إن كان فيها English في "
                     "الوسط أو أرقام مثل 1,234.5.",
        .order = "الطلب 123-45 من داود (50%)",
        .copying = "نسخ",
        .line = "السطر ",
        .explanation = "يُحرَّك من عنوانه ويُغيَّر حجمه من حوافه." };
}

void RightToLeft::values(Ui& ui)
{
    if (auto group = ui.group(m_words.title)) {
        if (auto row = ui.row()) {
            ui.button(m_words.save, { .kind = ButtonKind::Primary });
            ui.button(m_words.cancel);
            ui.button(m_words.more, { .kind = ButtonKind::Quiet });
        }
        if (auto row = ui.row({ .gap = 20 })) {
            ui.checkbox(m_words.sound, m_sound);
            ui.checkbox(m_words.captions, m_captions);
        }
        if (auto row = ui.row({ .gap = 20 })) {
            ui.radio(m_words.low, m_quality, 0);
            ui.radio(m_words.high, m_quality, 1);
        }
        ui.slider(m_words.volume, m_volume);
        ui.slider(m_words.year, m_year, { .min = 1900, .max = 2100 });
    }
}

void RightToLeft::text(Ui& ui)
{
    if (auto group = ui.group(m_words.name)) {
        ui.text_field("Name", m_name);
        ui.text_field("Search", m_empty, { .hint = m_words.search });
        ui.text_field("Address", m_address);
        ui.label(m_words.paragraph);
        ui.label(m_words.order, { .tone = LabelTone::Muted });
        ui.label("Not translated yet", { .tone = LabelTone::Caption });
    }
}

void RightToLeft::shows(Ui& ui)
{
    if (auto group = ui.group(m_words.copying)) {
        ui.progress(m_words.copying, 0.42f);
        ui.separator();
        if (auto row = ui.row({ .gap = 16 })) {
            ui.image("Checkers", m_picture);
            ui.separator();
            if (auto scroll = ui.scroll_area("Lines", { .height = 72 })) {
                for (int i = 1; i <= 12; ++i)
                    ui.label(m_words.line + std::to_string(i));
            }
        }
    }
}

// Time runs to the right everywhere.
void RightToLeft::player(Ui& ui)
{
    if (auto group = ui.group("Player", { .direction = Direction::LeftToRight })) {
        ui.slider("", m_position, { .id = "position" });
        if (auto row = ui.row({ .justify = Justify::Center })) {
            ui.button("«");
            ui.button("▶", { .kind = ButtonKind::Primary });
            ui.button("»");
        }
    }
}

void RightToLeft::operator()(Ui& ui)
{
    ui.heading(m_words.title);
    Track const halves[] = { Track::fraction(1), Track::fraction(1) };
    if (auto grid = ui.grid({ .columns = halves, .gap = 16, .align = Align::Stretch })) {
        values(ui);
        text(ui);
        shows(ui);
        player(ui);
    }
    if (auto window = ui.window(m_words.save,
            { .is_open = &m_window_is_open, .position = { 520, 560 }, .width = 240 })) {
        ui.label(m_words.explanation);
        ui.button(m_words.cancel);
    }
}

}

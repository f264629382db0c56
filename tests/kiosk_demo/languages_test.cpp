// SPDX-License-Identifier: MIT
//
// What the machine says in each language, and what it says when a language is missing.

#include "tickets_fixture.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace oriel::kiosk {

namespace {

std::string text_of_file(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::set<std::string> messages_in(std::string const& file)
{
    std::string const text = text_of_file(TICKETS_FOLDER "/languages/" + file);
    std::set<std::string> found;
    std::regex const line("msgid \"(.+)\"");
    for (std::sregex_iterator each(text.begin(), text.end(), line), end; each != end; ++each)
        found.insert((*each)[1]);
    return found;
}

class TicketLanguages : public Tickets {
protected:
    // What is left of the seats, as the list says it for `free` of them.
    std::string left(tickets::Language language, int free)
    {
        machine.speak(static_cast<int>(language));
        machine.shows[0].free = free;
        harness.settle();
        std::string last;
        for (oriel::Element const& label : harness.find_all(Role::Label)) {
            if (label.rect().y > 150 && label.rect().y < 240)
                last += label.name() + "|";
        }
        return last;
    }
};

}

TEST(TicketCatalogues, TranslateEveryMessage)
{
    std::set<std::string> const english = messages_in("messages.pot");
    EXPECT_GT(english.size(), 40u);
    for (char const* const file : { "de.po", "ar.po", "ja.po" }) {
        EXPECT_EQ(messages_in(file), english) << file;
        EXPECT_EQ(
            text_of_file(TICKETS_FOLDER "/languages/" + std::string(file)).find("msgstr \"\"\n\n"),
            std::string::npos)
            << file;
    }
}

TEST_F(TicketLanguages, CountInSixFormsInArabic)
{
    press("العربية");
    auto const arabic = tickets::Language::Arabic;
    EXPECT_NE(left(arabic, 1).find("بقي مقعد واحد"), std::string::npos);
    EXPECT_NE(left(arabic, 2).find("بقي مقعدان"), std::string::npos);
    EXPECT_NE(left(arabic, 3).find("بقيت ٣ مقاعد"), std::string::npos);
    EXPECT_NE(left(arabic, 11).find("بقي ١١ مقعدًا"), std::string::npos);
    EXPECT_NE(left(arabic, 100).find("بقي ١٠٠ مقعد"), std::string::npos);
    EXPECT_NE(left(arabic, 0).find("نفدت التذاكر"), std::string::npos);
}

TEST_F(TicketLanguages, WriteMoneyTimesAndDatesTheirOwnWay)
{
    press("Deutsch");
    EXPECT_TRUE(harness.has(Role::Label, "24,00 €"));
    EXPECT_TRUE(harness.has(Role::Label, "Montag, 23. November"));
    EXPECT_TRUE(harness.has(Role::Label, "19:02"));
    press("Von vorn");
    press("日本語");
    EXPECT_TRUE(harness.has(Role::Label, "€24.00"));
    EXPECT_TRUE(harness.has(Role::Label, "11月23日 月曜日"));
    press("最初から");
    press("English");
    EXPECT_TRUE(harness.has(Role::Label, "7:02 pm"));
    machine.clock = 0;
    harness.settle();
    EXPECT_TRUE(harness.has(Role::Label, "12:00 am"));
    machine.clock = 12 * 60 + 5;
    harness.settle();
    EXPECT_TRUE(harness.has(Role::Label, "12:05 pm"));
}

TEST_F(TicketLanguages, MirrorTheScreenInArabicAndBack)
{
    press("العربية");
    EXPECT_GT(harness.find(Role::Button, "رجوع").rect().x, 400);
    press("ابدأ من جديد");
    press("English");
    EXPECT_LT(harness.find(Role::Button, "Back").rect().x, 400);
    expect_no_diagnostics();
}

TEST(TicketFolder, MayLackItsLanguages)
{
    std::string const folder = testing::TempDir() + "oriel_tickets_without_languages";
    std::filesystem::create_directories(folder);
    for (char const* const file : { "tickets.kiosk", "parts.kiosk", "locale.kiosk" })
        std::filesystem::copy_file(TICKETS_FOLDER "/" + std::string(file), folder + "/" + file,
            std::filesystem::copy_options::overwrite_existing);
    tickets::Machine machine;
    tickets::Screen screen(machine, folder);
    Harness harness([&](Ui& ui) { screen.build(ui); }, { .size = { 800, 480 } });
    harness.find(Role::Button, "Deutsch").click();
    EXPECT_TRUE(harness.has(Role::Heading, "Tonight"));
    EXPECT_TRUE(harness.has(Role::Label, "Der Leuchtturmwärter"));
    std::filesystem::remove_all(folder);
}

}

// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <ui/widgets/file_listing.h>

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

namespace oriel {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
struct FilePickerTest : testing::Test {
    fs::path folder = fs::temp_directory_path()
                      / (std::string("oriel_file_picker_")
                          + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::path path;
    FilePickerOptions options;
    int submissions = 0;
    int cancels = 0;

    FilePickerTest()
    {
        fs::remove_all(folder);
        fs::create_directories(folder / "pictures" / "old");
        write("b.txt", 2000);
        write("a.png", 10);
        write("C.JPG", 5);
        write(".hidden", 1);
        path = folder;
    }
    ~FilePickerTest() override { fs::remove_all(folder); }
    void write(std::string const& name, std::size_t size) const
    {
        std::ofstream(folder / name) << std::string(size, 'x');
    }
    void build(Ui& ui)
    {
        Response const picker = ui.file_picker("Files", path, options);
        submissions += picker.submitted() ? 1 : 0;
        cancels += picker.escaped() ? 1 : 0;
    }
    static std::vector<std::string> names(Harness& harness)
    {
        std::vector<std::string> all;
        for (Element const& row : harness.find_all(Role::ListItem))
            all.push_back(row.name());
        return all;
    }
    using Names = std::vector<std::string>;
};

TEST_F(FilePickerTest, ShowsFoldersFirstAndHidesWhatIsHidden)
{
    Harness harness([&](Ui& ui) { build(ui); });
    EXPECT_EQ(names(harness), (Names { "pictures", "a.png", "b.txt", "C.JPG" }));
    harness.find(Role::Button, "Show hidden files").click();
    EXPECT_EQ(names(harness), (Names { "pictures", ".hidden", "a.png", "b.txt", "C.JPG" }));
}

TEST_F(FilePickerTest, OpensAFileByItsButtonAndByADoubleClick)
{
    Harness harness([&](Ui& ui) { build(ui); });
    harness.find(Role::ListItem, "b.txt").click();
    EXPECT_EQ(submissions, 0);
    harness.find(Role::Button, "Open").click();
    EXPECT_EQ(path, folder / "b.txt");
    EXPECT_EQ(submissions, 1);
    harness.find(Role::ListItem, "a.png").double_click();
    EXPECT_EQ(path, folder / "a.png");
    EXPECT_EQ(submissions, 2);
}

TEST_F(FilePickerTest, WalksThroughFolders)
{
    Harness harness([&](Ui& ui) { build(ui); });
    harness.find(Role::ListItem, "pictures").double_click();
    EXPECT_EQ(names(harness), (Names { "old" }));
    EXPECT_EQ(submissions, 0);
    harness.find(Role::Button, "Back").click();
    EXPECT_EQ(names(harness).size(), 4u);
    harness.find(Role::ListItem, "pictures").click();
    harness.press(Key::Enter);
    EXPECT_EQ(names(harness), (Names { "old" }));
    harness.press(Key::Backspace);
    EXPECT_EQ(names(harness).size(), 4u);
    harness.find(Role::ListItem, "pictures").double_click();
    harness.find(Role::Button, folder.filename().string()).click();
    EXPECT_EQ(names(harness).size(), 4u) << "by its crumb";
}

TEST_F(FilePickerTest, SortsByNameSizeAndDateBothWays)
{
    Harness harness([&](Ui& ui) { build(ui); });
    harness.find(Role::Button, "Name").click();
    EXPECT_EQ(names(harness), (Names { "pictures", "C.JPG", "b.txt", "a.png" }));
    harness.find(Role::Button, "Size").click();
    EXPECT_EQ(names(harness), (Names { "pictures", "b.txt", "a.png", "C.JPG" }))
        << "the largest first";
}

TEST_F(FilePickerTest, FiltersByExtension)
{
    std::array<FileFilter, 2> const filters { { { "Pictures", "png;jpg" }, { "All files", "" } } };
    options.filters = filters;
    Harness harness([&](Ui& ui) { build(ui); });
    EXPECT_EQ(names(harness), (Names { "pictures", "a.png", "C.JPG" }));
    harness.find(Role::ComboBox, "File type").click();
    harness.find(Role::ListItem, "All files").click();
    EXPECT_EQ(names(harness).size(), 4u);
}

TEST_F(FilePickerTest, AsksBeforeItReplacesAFile)
{
    options.mode = FilePickerMode::Save;
    path = folder / "new.txt";
    Harness harness([&](Ui& ui) { build(ui); });
    EXPECT_EQ(harness.find(Role::TextField, "File name").value(), "new.txt");
    harness.find(Role::TextField, "File name").set_value("b.txt");
    harness.find(Role::Button, "Save").click();
    EXPECT_EQ(submissions, 0);
    harness.find(Role::Button, "Keep it").click();
    EXPECT_EQ(submissions, 0);
    harness.find(Role::Button, "Save").click();
    harness.find(Role::Button, "Replace").click();
    EXPECT_EQ(submissions, 1);
    EXPECT_EQ(path, folder / "b.txt");
    harness.find(Role::ListItem, "a.png").double_click();
    EXPECT_EQ(submissions, 1) << "by a double click, too";
}

TEST_F(FilePickerTest, ChoosesAFolder)
{
    options.mode = FilePickerMode::Folder;
    Harness harness([&](Ui& ui) { build(ui); });
    EXPECT_EQ(names(harness), (Names { "pictures" }));
    harness.find(Role::ListItem, "pictures").click();
    harness.find(Role::Button, "Choose").click();
    EXPECT_EQ(path, folder / "pictures");
}

TEST_F(FilePickerTest, MakesAFolder)
{
    Harness harness([&](Ui& ui) { build(ui); });
    harness.find(Role::Button, "New folder").click();
    harness.type("mine");
    harness.press(Key::Enter);
    EXPECT_TRUE(fs::is_directory(folder / "mine"));
    EXPECT_TRUE(names(harness).empty()) << "it is entered";
}

TEST_F(FilePickerTest, SaysWhatItCannotReadAndStaysWhereItIs)
{
    Harness harness([&](Ui& ui) { build(ui); });
    fs::remove_all(folder / "pictures");
    harness.find(Role::ListItem, "pictures").double_click();
    bool says_so = false;
    for (Element const& label : harness.find_all(Role::Label))
        says_so = says_so || label.name().rfind("Cannot read the folder", 0) == 0;
    EXPECT_TRUE(says_so);
    EXPECT_EQ(names(harness).size(), 4u);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(FilePickerTest, AFolderThatIsGoneLeadsHome)
{
    path = folder / "never" / "there";
    Harness harness([&](Ui& ui) { build(ui); });
    EXPECT_TRUE(harness.has(Role::List, "Files"));
    harness.find(Role::Button, "Cancel").click();
    EXPECT_EQ(cancels, 1);
    EXPECT_EQ(submissions, 0);
}

TEST(FileListing, SizesAreShort)
{
    EXPECT_EQ(size_text(0), "0 B");
    EXPECT_EQ(size_text(999), "999 B");
    EXPECT_EQ(size_text(1500), "1.5 kB");
    EXPECT_EQ(size_text(999'999), "1.0 MB");
    EXPECT_EQ(size_text(~0ull), "18 EB");
}

TEST(FileListing, ExtensionsHaveNoCase)
{
    EXPECT_TRUE(has_extension("a.PNG", "jpg;png"));
    EXPECT_FALSE(has_extension("png", "png"));
    EXPECT_FALSE(has_extension("a.pngx", "png"));
    EXPECT_FALSE(has_extension("apng", "png"));
    EXPECT_TRUE(has_extension("anything", ""));
    EXPECT_FALSE(has_extension("a.", ";"));
}

}
}

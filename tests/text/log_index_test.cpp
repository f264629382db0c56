// SPDX-License-Identifier: MIT

#include "text_fixture.h"

#include <oriel/text/log_index.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace oriel {

static std::vector<std::string> rows_of(LogSource const& log, LogIndex const& index)
{
    std::vector<LogRow> rows;
    index.rows(log, 0, static_cast<std::size_t>(index.row_count()) + 10, rows);
    std::vector<std::string> texts;
    std::string scratch;
    for (LogRow const& row : rows)
        texts.emplace_back(
            log.read(row.begin, static_cast<std::size_t>(row.end - row.begin), scratch));
    return texts;
}

static void index_all(LogSource const& log, LogIndex& index)
{
    while (index.update(log, 1u << 20)) {
    }
}

// As a reader would cut it.
static std::vector<std::string> lines_of_text(std::string const& text, std::string_view filter = {})
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        bool const is_complete = end < text.size();
        if (line.ends_with('\r'))
            line.pop_back();
        bool const fits = line.find(filter) != std::string::npos;
        if (filter.empty() || (fits && is_complete))
            lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

static std::string random_log(TestRandom& random, int lines)
{
    std::string text;
    for (int i = 0; i < lines; ++i) {
        static char const* const levels[] = { "info ", "error ", "debug " };
        text += levels[random.below(3)];
        text.append(random.below(random.below(100) == 0 ? 30'000 : 80), 'x');
        text += random.below(5) == 0 ? "\r\n" : "\n";
    }
    return text;
}

TEST(LogIndex, HasTheLinesThatAReaderWouldCut)
{
    TestRandom random;
    for (int i = 0; i < 10; ++i) {
        std::string text = random_log(random, 400);
        if (i % 2 == 0)
            text += "unfinished";
        LogBuffer log;
        log.append(text);
        LogIndex index;
        index_all(log, index);
        ASSERT_EQ(rows_of(log, index), lines_of_text(text));
        LogIndex filtered;
        filtered.set_filter(TextSearch("error", TextCase::Match));
        index_all(log, filtered);
        ASSERT_EQ(rows_of(log, filtered), lines_of_text(text, "error"));
    }
}

TEST(LogIndex, GrowsWithTheLogAndFromTheEndToTheBegin)
{
    TestRandom random;
    std::string text = random_log(random, 2000);
    LogBuffer log;
    log.append(text);
    LogIndex index;
    LogIndex filtered;
    filtered.set_filter(TextSearch("error", TextCase::Match));
    for (int i = 0; i < 300; ++i) {
        std::string const more = random_log(random, 2).substr(0, random.below(150));
        text += more;
        log.append(more);
        index.update(log, 5000);
        filtered.update(log, 5000);
        std::vector<std::string> const all = lines_of_text(text);
        std::vector<std::string> const known = rows_of(log, index);
        ASSERT_LE(known.size(), all.size());
        ASSERT_TRUE(std::equal(known.rbegin(), known.rend(), all.rbegin())) << "step " << i;
    }
    index_all(log, index);
    index_all(log, filtered);
    EXPECT_EQ(rows_of(log, index), lines_of_text(text));
    EXPECT_EQ(rows_of(log, filtered), lines_of_text(text, "error"));
}

TEST(LogIndex, CountsTheRowsBeforeAnOffset)
{
    TestRandom random;
    LogBuffer log;
    log.append(random_log(random, 1000));
    for (std::string_view const filter : { "", "error" }) {
        LogIndex index;
        index.set_filter(TextSearch(filter));
        index_all(log, index);
        std::vector<LogRow> rows;
        index.rows(log, 0, 100'000, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            ASSERT_EQ(index.rows_before(log, rows[i].begin), i);
            ASSERT_EQ(index.rows_before(log, rows[i].begin + 1), i + 1);
        }
    }
}

TEST(LogIndex, TakesHalfAMebibyteForAGibibyte)
{
    struct Endless final : LogSource {
        double interval() const override { return 1; }
        std::uint64_t begin() const override { return 0; }
        std::uint64_t end() const override { return std::uint64_t { 1 } << 30; }
        std::string_view read(std::uint64_t offset, std::size_t count, std::string&) const override
        {
            auto const inside = static_cast<std::size_t>(offset % 100);
            return std::string_view(text).substr(
                inside, std::min<std::size_t>(count, static_cast<std::size_t>(end() - offset)));
        }
        std::uint64_t generation() const override { return 0; }
        std::string text = [] {
            std::string lines;
            while (lines.size() < 1'200'000)
                lines += std::string(99, 'x') + "\n";
            return lines;
        }();
    };
    Endless const log;
    LogIndex index;
    index_all(log, index);
    EXPECT_EQ(index.row_count(), ((std::uint64_t { 1 } << 30) + 99) / 100);
    EXPECT_LE(index.memory_bytes(), std::size_t { 1 } << 20);
}

TEST(LogBuffer, DropsItsOldestLinesBeyondItsLimit)
{
    LogBuffer log({ .max_bytes = 100'000 });
    LogIndex index;
    std::string text;
    for (int i = 0; i < 30'000; ++i) {
        std::string const line = "message " + std::to_string(i) + "\n";
        log.append(line);
        text += line;
        if (i % 100 == 0)
            index.update(log, 1u << 20);
    }
    index_all(log, index);
    EXPECT_LE(log.end() - log.begin(), 170'000u);
    EXPECT_EQ(log.end(), text.size());
    std::vector<std::string> const rows = rows_of(log, index);
    std::vector<std::string> const all = lines_of_text(text);
    EXPECT_TRUE(std::equal(rows.rbegin(), rows.rend(), all.rbegin()));
    std::size_t const left = lines_of_text(text.substr(log.begin())).size();
    EXPECT_TRUE(rows.size() == left || rows.size() == left - 1) << "without a part of a line";
}

TEST(LogBuffer, StartsAnewWhenItIsCleared)
{
    LogBuffer log;
    LogIndex index;
    log.append("one\ntwo\n");
    index_all(log, index);
    log.clear();
    log.append("three\n");
    index_all(log, index);
    EXPECT_EQ(rows_of(log, index), std::vector<std::string> { "three" });
}

class LogFiles : public testing::Test {
protected:
    LogFiles()
        : path(testing::TempDir() + "oriel_log_file_"
               + testing::UnitTest::GetInstance()->current_test_info()->name())
    {
        std::filesystem::remove(path);
    }
    ~LogFiles() override { std::filesystem::remove(path); }
    void append(std::string_view text) { std::ofstream(path, std::ios::app) << text; }
    void rewrite(std::string_view text) { std::ofstream(path, std::ios::trunc) << text; }
    std::vector<std::string> rows(LogFile& log)
    {
        log.update();
        index_all(log, index);
        return rows_of(log, index);
    }

    std::string path;
    LogIndex index;
};

using Lines = std::vector<std::string>;

TEST_F(LogFiles, AreReadAsTheyGrow)
{
    append("one\ntw");
    LogFile log(path);
    EXPECT_EQ(rows(log), (Lines { "one", "tw" }));
    append("o\nthree\n");
    EXPECT_EQ(rows(log), (Lines { "one", "two", "three" }));
}

TEST_F(LogFiles, ThatAreNotThereYetAreEmpty)
{
    LogFile log(path);
    EXPECT_EQ(rows(log), Lines {});
    append("here\n");
    EXPECT_EQ(rows(log), Lines { "here" });
}

TEST_F(LogFiles, ThatAreTruncatedStartAnew)
{
    append("one\ntwo\nthree\n");
    LogFile log(path);
    ASSERT_EQ(rows(log).size(), 3u);
    rewrite("new\n");
    EXPECT_EQ(rows(log), Lines { "new" });
}

TEST_F(LogFiles, ThatWereRotatedStartAnewEvenWhenTheNewOneIsLonger)
{
    append("monday 1\nmonday 2\n");
    LogFile log(path);
    ASSERT_EQ(rows(log).size(), 2u);
    std::filesystem::rename(path, path + ".1");
    append("tuesday 1\ntuesday 2\ntuesday 3\n");
    EXPECT_EQ(rows(log), (Lines { "tuesday 1", "tuesday 2", "tuesday 3" }));
    std::filesystem::remove(path + ".1");
}

TEST_F(LogFiles, ThatWereRotatedAreKnownByTheirLastLinesToo)
{
    std::string const header(1000, '#');
    append(header + "\nold\n");
    LogFile log(path);
    ASSERT_EQ(rows(log).size(), 2u);
    rewrite(header + "\nnew, and more of it\n");
    EXPECT_EQ(rows(log), (Lines { header, "new, and more of it" }));
}

TEST_F(LogFiles, ThatAreRemovedAreEmpty)
{
    append("one\n");
    LogFile log(path);
    ASSERT_EQ(rows(log).size(), 1u);
    std::filesystem::remove(path);
    EXPECT_EQ(rows(log), Lines {});
}

}

// SPDX-License-Identifier: MIT

#include <oriel/core/diagnostic.h>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace oriel {

TEST(Diagnostic, IsCalledByTheNameOfItsEnumerator)
{
    EXPECT_EQ(name_of(DiagnosticKind::None), "None");
    EXPECT_EQ(name_of(DiagnosticKind::DuplicateId), "DuplicateId");
    EXPECT_EQ(name_of(DiagnosticKind::UnknownImage), "UnknownImage");
}

TEST(Diagnostic, HasANameForEveryKind)
{
    std::set<std::string_view> names;
    for (int kind = 1; kind < 256; ++kind) {
        std::string_view const name = name_of(static_cast<DiagnosticKind>(kind));
        if (name == "None")
            break;
        EXPECT_TRUE(names.insert(name).second) << name;
    }
    EXPECT_TRUE(names.contains("RendererLimit")); // the last
}

}

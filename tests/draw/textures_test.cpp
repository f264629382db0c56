// SPDX-License-Identifier: MIT

#include <oriel/draw/renderer.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include "fake_atlas.h"

#include <optional>

namespace oriel {
namespace {

Image image_of(IntSize size)
{
    return Image::from_rgba(
        size, std::vector<std::uint8_t>(static_cast<std::size_t>(size.width * size.height) * 4));
}

// Writes down what it is told, as "+64", "~64 0,0,1,1", "-64".
class TalkativeRenderer final : public Renderer {
public:
    std::string said(Textures& textures)
    {
        list.begin({ 1, 1 }, Color::white(), &textures);
        m_said.clear();
        render(list);
        return m_said;
    }
    using Renderer::forget_textures;

private:
    void create_texture(TextureView const& view) override { say("+", view.id, ""); }
    void update_texture(TextureView const& view, IntRect changed) override
    {
        say("~", view.id, "");
        char separator = ' ';
        for (int edge : { changed.left, changed.top, changed.right, changed.bottom }) {
            m_said += separator;
            m_said += std::to_string(edge);
            separator = ',';
        }
    }
    void destroy_texture(TextureId id) override { say("-", id, ""); }
    void draw(DrawList const&, Damage const&) override {}
    void say(char const* what, TextureId id, char const* where)
    {
        m_said += m_said.empty() ? "" : " ";
        m_said += what;
        m_said += std::to_string(id);
        m_said += where;
    }

    DrawList list;
    std::string m_said;
};

class TexturesTest : public testing::Test {
protected:
    FakeAtlas atlas;
    Textures textures;
    TalkativeRenderer renderer;
};

TEST_F(TexturesTest, HandOutPagesAndTheirChanges)
{
    textures.update_from(atlas);
    EXPECT_EQ(renderer.said(textures), "+1 +2");
    EXPECT_EQ(renderer.said(textures), "");
    atlas.set(1, 10, 20, 99);
    atlas.set(1, 12, 22, 99);
    textures.update_from(atlas);
    EXPECT_EQ(renderer.said(textures), "~2 10,20,13,23");
}

TEST_F(TexturesTest, LoseNothingOnARendererThatMissedFrames)
{
    textures.update_from(atlas);
    renderer.said(textures);
    atlas.set(0, 10, 20, 99);
    textures.update_from(atlas);
    atlas.set(0, 500, 500, 99);
    textures.update_from(atlas);
    EXPECT_EQ(renderer.said(textures), "~1 0,0,1024,1024");
}

TEST_F(TexturesTest, KeepAnImagesIdWhileItIsDrawn)
{
    Image const a = image_of({ 2, 2 });
    Image const b = image_of({ 2, 2 });
    TextureId const id = textures.ensure(a);
    EXPECT_NE(textures.ensure(b), id);
    for (std::uint64_t frame = 1; frame < 500; ++frame) {
        textures.begin_frame(frame);
        ASSERT_EQ(textures.ensure(a), id);
    }
    EXPECT_EQ(textures.views().size(), 1u);
}

TEST_F(TexturesTest, GiveAnUnusedIdToAnotherImage)
{
    Image const a = image_of({ 2, 2 });
    TextureId const id = textures.ensure(a);
    EXPECT_EQ(renderer.said(textures), "+64");
    textures.begin_frame(Textures::keep_frames + 1);
    EXPECT_EQ(textures.find(id), nullptr);
    Image const same_size = image_of({ 2, 2 });
    EXPECT_EQ(textures.ensure(same_size), id);
    EXPECT_EQ(renderer.said(textures), "~64 0,0,2,2");
    textures.begin_frame(1000);
    EXPECT_EQ(renderer.said(textures), "-64");
    Image const other_size = image_of({ 3, 2 });
    EXPECT_EQ(textures.ensure(other_size), id);
    EXPECT_EQ(renderer.said(textures), "+64");
}

TEST_F(TexturesTest, ReplaceATextureWhoseIdGotAnotherSizeUnseen)
{
    Image a = image_of({ 2, 2 });
    textures.ensure(a);
    renderer.said(textures);
    textures.begin_frame(1000);
    Image const b = image_of({ 5, 5 });
    textures.ensure(b);
    EXPECT_EQ(renderer.said(textures), "-64 +64");
}

TEST_F(TexturesTest, FindByIdAfterOthersWent)
{
    std::vector<Image> images;
    std::vector<TextureId> ids;
    for (int i = 0; i < 5; ++i) {
        images.push_back(image_of({ i + 1, 1 }));
        ids.push_back(textures.ensure(images.back()));
    }
    textures.begin_frame(100);
    textures.ensure(images[4]);
    textures.ensure(images[2]);
    textures.begin_frame(200);
    for (std::size_t i = 0; i < 5; ++i) {
        TextureView const* const view = textures.find(ids[i]);
        ASSERT_EQ(view != nullptr, i == 2 || i == 4) << i;
        if (view != nullptr) {
            EXPECT_EQ(view->size.width, static_cast<int>(i) + 1);
        }
    }
}

TEST_F(TexturesTest, UpdateAnImageOnceItChanged)
{
    Image image = image_of({ 2, 2 });
    textures.ensure(image);
    renderer.said(textures);
    image.update(std::vector<std::uint8_t>(16, 255));
    textures.ensure(image);
    EXPECT_EQ(renderer.said(textures), "~64 0,0,2,2");
    textures.ensure(image);
    EXPECT_EQ(renderer.said(textures), "");
}

TEST_F(TexturesTest, AreAllMadeAgainForARendererThatForgot)
{
    Image const image = image_of({ 2, 2 });
    textures.ensure(image);
    textures.update_from(atlas);
    renderer.said(textures);
    renderer.forget_textures();
    EXPECT_EQ(renderer.said(textures), "+64 +1 +2");
}

// The second table is like the first one in ids, sizes and generations; at last, where the second
// one was, there is a third.
TEST_F(TexturesTest, OfAnotherContextTakeThePlaceOfTheOnesBefore)
{
    textures.ensure(image_of({ 2, 2 }));
    renderer.said(textures);
    std::optional<Textures> others(std::in_place);
    others->ensure(image_of({ 2, 2 }));
    EXPECT_EQ(renderer.said(*others), "-64 +64");
    others.emplace().ensure(image_of({ 2, 2 }));
    EXPECT_EQ(renderer.said(*others), "-64 +64");
    EXPECT_EQ(renderer.said(*others), "");
}

TEST_F(TexturesTest, GiveAnImageWithoutPixelsNoId) { EXPECT_EQ(textures.ensure(Image()), 0); }

}
}

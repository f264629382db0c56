// SPDX-License-Identifier: MIT

#include "sampled_images.h"

#include "image_barrier.h"

#include <algorithm>
#include <cstring>

namespace oriel {

SampledImages::SampledImages(Gpu const& gpu, std::uint32_t frames_in_flight)
    : m_gpu(gpu)
    , m_frames_in_flight(frames_in_flight)
    , m_image_memory(gpu)
    , m_sets(gpu, VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, VK_SHADER_STAGE_FRAGMENT_BIT)
{}

Outcome SampledImages::make_sampler()
{
    auto info = typed<VkSamplerCreateInfo>(VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO);
    info.addressModeU = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    info.addressModeV = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    info.addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    VkResult const made =
        m_gpu.vk.CreateSampler(m_gpu.device, &info, nullptr, m_sampler.receive(m_gpu));
    return made == VK_SUCCESS ? done() : Outcome(vulkan_error("a sampler", made));
}

void SampledImages::begin_frame(VkCommandBuffer commands, FrameMemory& memory)
{
    m_commands = commands;
    m_memory = &memory;
    ++m_frame;
    auto const is_busy = [&](Retired const& retired) {
        return retired.frame + m_frames_in_flight > m_frame;
    };
    auto const first_busy = std::ranges::find_if(m_retired, is_busy);
    for (auto retired = m_retired.begin(); retired != first_busy; ++retired)
        m_sets.give_back(retired->image.set);
    m_retired.erase(m_retired.begin(), first_busy);
}

SampledImage SampledImages::make(IntSize size, TextureFormat format)
{
    VkFormat const pixels =
        format == TextureFormat::Coverage8 ? VK_FORMAT_R8_UNORM : VK_FORMAT_R8G8B8A8_UNORM;
    SampledImage made { .format = format };
    made.image = make_gpu_image(
        m_image_memory, size, pixels, VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT);
    if (made.image.view)
        made.set = take_set(made.image.view.get());
    return made;
}

VkDescriptorSet SampledImages::take_set(VkImageView view)
{
    VkDescriptorSet const set = m_sets.take();
    if (set != VK_NULL_HANDLE)
        m_sets.set_image(set, { m_sampler.get(), view, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL });
    return set;
}

FramePiece SampledImages::copy_rows(SampledImage const& of, IntRect const& rect,
    std::uint8_t const* pixels, std::ptrdiff_t row_texels)
{
    std::size_t const texel = of.texel_bytes();
    std::size_t const row = static_cast<std::size_t>(rect.width()) * texel;
    FramePiece const piece = m_memory->take(row * static_cast<std::size_t>(rect.height()));
    std::byte* to = piece.bytes;
    for (int y = 0; to && y < rect.height(); ++y) {
        std::memcpy(to, pixels, row);
        to += row;
        pixels += row_texels * static_cast<std::ptrdiff_t>(texel);
    }
    return piece;
}

void SampledImages::upload(
    SampledImage& to, IntRect const& rect, std::uint8_t const* pixels, std::ptrdiff_t row_texels)
{
    if (to.set == VK_NULL_HANDLE || rect.is_empty())
        return;
    FramePiece const piece = copy_rows(to, rect, pixels, row_texels);
    if (!piece.bytes)
        return;
    VkBufferImageCopy copy {};
    copy.bufferOffset = piece.offset;
    copy.imageSubresource = whole_layer;
    copy.imageOffset = { rect.left, rect.top, 0 };
    copy.imageExtent = extent_of({ rect.width(), rect.height() });
    VkImage const image = to.image.image.get();
    ImageUse const before = to.image.has_content ? ImageUse::sampled() : ImageUse::nothing();
    image_barrier(m_gpu, m_commands, image, before, ImageUse::copy_target());
    m_gpu.vk.CmdCopyBufferToImage(
        m_commands, piece.buffer, image, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &copy);
    image_barrier(m_gpu, m_commands, image, ImageUse::copy_target(), ImageUse::sampled());
    to.image.has_content = true;
}

void SampledImages::retire(SampledImage&& image)
{
    if (image.image.view)
        m_retired.push_back({ m_frame, std::move(image) });
}

}

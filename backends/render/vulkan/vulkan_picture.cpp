// SPDX-License-Identifier: MIT

#include <oriel/backends/vulkan_picture.h>

#include "picture_device.h"

namespace oriel {

struct VulkanPicture::Private {
    explicit Private(VulkanPictureOptions options) : instance(std::move(options)) {}

    OwnInstance instance;
    std::unique_ptr<PictureDevice> device; // null after it was lost
    std::string device_name;
    bool is_emulated = false;
    DiagnosticSink* diagnostics = nullptr;
    IntSize size; // empty: no content

    Outcome ensure_device();
    void lose_device();
    Error too_large(IntSize wanted) const;
    VkResult render(DrawList const& list, Damage const& damage);
};

Outcome VulkanPicture::Private::ensure_device()
{
    if (device)
        return done();
    auto opened = std::make_unique<PictureDevice>(instance);
    Outcome const outcome = opened->open();
    if (!outcome)
        return outcome;
    device = std::move(opened);
    device->renderer().set_diagnostics(diagnostics);
    device_name = device->renderer().device_name();
    is_emulated = device->renderer().is_emulated();
    return done();
}

void VulkanPicture::Private::lose_device()
{
    device.reset();
    size = {};
}

VkResult VulkanPicture::Private::render(DrawList const& list, Damage const& damage)
{
    bool const is_resized = size != list.size();
    size = {};
    VkResult result = is_resized ? device->resize(list.size()) : VK_SUCCESS;
    if (result == VK_SUCCESS)
        result = device->render(list, is_resized ? Damage::everything() : damage);
    if (result == VK_SUCCESS)
        size = list.size();
    return result;
}

Error VulkanPicture::Private::too_large(IntSize wanted) const
{
    return { "A picture of " + std::to_string(wanted.width) + " × " + std::to_string(wanted.height)
             + " pixels is more than " + device_name + " can draw." };
}

VulkanPicture::VulkanPicture(std::unique_ptr<Private> opened) : m(std::move(opened)) {}

VulkanPicture::~VulkanPicture() = default;

Result<std::unique_ptr<VulkanPicture>> VulkanPicture::create(VulkanPictureOptions options)
{
    auto opened = std::make_unique<Private>(std::move(options));
    Outcome outcome = opened->instance.open();
    if (outcome)
        outcome = opened->ensure_device();
    if (!outcome)
        return outcome.error();
    return std::unique_ptr<VulkanPicture>(new VulkanPicture(std::move(opened)));
}

std::string_view VulkanPicture::device_name() const { return m->device_name; }

bool VulkanPicture::is_emulated() const { return m->is_emulated; }

void VulkanPicture::set_diagnostics(DiagnosticSink* sink)
{
    m->diagnostics = sink;
    if (m->device)
        m->device->renderer().set_diagnostics(sink);
}

VulkanDevice VulkanPicture::device() const
{
    return m->device ? m->device->handles() : VulkanDevice {};
}

VkRenderPass VulkanPicture::render_pass() const
{
    return m->device ? m->device->render_pass() : VK_NULL_HANDLE;
}

IntSize VulkanPicture::size() const { return m->size; }

// Twice, because a device that is lost can be replaced.
Outcome VulkanPicture::render(DrawList const& list, Damage const& damage)
{
    if (list.size().is_empty() || damage.is_empty())
        return done();
    VkResult result = VK_SUCCESS;
    for (int attempt = 0; attempt < 2; ++attempt) {
        Outcome const ready = m->ensure_device();
        if (!ready)
            return ready;
        if (!m->device->can_draw(list.size()))
            return m->too_large(list.size());
        result = m->render(list, damage);
        if (result == VK_SUCCESS)
            return done();
        if (result == VK_ERROR_OUT_OF_DEVICE_MEMORY)
            return m->too_large(list.size());
        m->lose_device();
    }
    return vulkan_error("a picture on two devices", result);
}

Outcome VulkanPicture::present(IntSize window_size)
{
    if (!m->device || m->size.is_empty())
        return done();
    VkResult const result = m->device->present(window_size);
    if (result == VK_SUCCESS)
        return done();
    m->lose_device();
    return vulkan_error("to show a picture", result);
}

std::vector<std::uint32_t> VulkanPicture::read_pixels()
{
    std::vector<std::uint32_t> pixels;
    if (!m->device || m->size.is_empty())
        return pixels;
    if (m->device->read_pixels(pixels) == VK_SUCCESS)
        return pixels;
    m->lose_device();
    return {};
}

}

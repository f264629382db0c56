// SPDX-License-Identifier: MIT
//
// PicturePreparer: a draw list into a prepared picture. Plans a range of records, uploads what the
// plan needs, and notes its steps.

#pragma once

#include "../gpu/batch_plan.h"
#include "frame_slot.h"
#include "layer_sheets.h"
#include "prepared_picture.h"
#include "shadow_pages.h"
#include "view_images.h"

#include <oriel/core/diagnostic.h>

namespace oriel {

// What a picture is made with.
struct PictureTools {
    ViewImages const& views;
    ShadowPages& shadows;
    LayerSheets& sheets;
    DescriptorSets& record_sets;
    QuadPipelines& on_target;
    QuadPipelines& on_layers;
    // Whether hosts that draw within layers find a render pass like their own there.
    bool can_host_draw_on_layers = false;
};

class PicturePreparer {
public:
    explicit PicturePreparer(PictureTools const& tools) : m_tools(tools) {}

    void set_diagnostics(DiagnosticSink* sink) { m_diagnostics = sink; }
    // `blank` is sampled where there is nothing to sample.
    void prepare(DrawList const& list, Damage const& damage, FrameSlot& slot, VkDescriptorSet blank,
        PreparedPicture& picture);

private:
    // The list at hand.
    struct Work {
        DrawList const& list;
        FrameSlot& slot;
        VkDescriptorSet blank = VK_NULL_HANDLE;
        PreparedPicture& picture;
        RecordRange range {};
    };
    // An open layer. Where there was no sheet for it, it is drawn on what is below.
    struct OpenLayer {
        std::uint32_t pass = 0;
        bool has_sheet = false;
        IntRect visible {};
    };
    void add_range(Work const& work);
    bool upload_records(Work const& work, PreparedRange& range) const;
    bool upload_instances(Work const& work, PreparedRange& range) const;
    bool upload_meshes(Work const& work) const;
    void add_batch(Work const& work, Batch const& batch);
    void add_draw(Work const& work, Batch const& batch, VkDescriptorSet texture);
    void add_meshes(Work const& work, Batch const& batch, PreparedStep const& like) const;
    void open_layer(Work const& work, IntRect const& ink);
    void close_layer(Work const& work, Batch const& batch);
    void add_host(Work const& work, Batch const& batch);
    PreparedStep step_of(Work const& work, Batch const& batch) const;
    VkDescriptorSet texture_of(Work const& work, TextureId id) const;
    void report(std::string_view cause, std::string_view remedy) const;

    PictureTools m_tools;
    BatchPlan m_plan;
    std::vector<OpenLayer> m_open; // the host's pass first
    DiagnosticSink* m_diagnostics = nullptr;
};

}

// SPDX-License-Identifier: MIT
//
// GlListDrawer: a draw list into the framebuffer that is bound. Plans a range of records, uploads
// what the plan needs, and takes its steps once for every damaged part.
//
//     SavedState saved(gl);
//     drawer.draw(list, damage, saved);

#pragma once

#include "../gpu/batch_plan.h"
#include "instance_buffer.h"
#include "layer_targets.h"
#include "mesh_buffers.h"
#include "quad_programs.h"
#include "record_texture.h"
#include "saved_state.h"
#include "shadow_atlas.h"
#include "view_textures.h"

#include <oriel/core/diagnostic.h>

#include <vector>

namespace oriel {

class GlListDrawer {
public:
    GlListDrawer(GladGLContext const& gl, int version, Glsl glsl, ViewTextures const& textures)
        : m_gl(gl)
        , m_version(version)
        , m_textures(textures)
        , m_programs(gl, glsl)
    {}

    Outcome build_first_programs() { return m_programs.build_first(); }
    void set_diagnostics(DiagnosticSink* sink) { m_diagnostics = sink; }
    // Fills the damaged parts.
    void clear(DrawList const& list, Damage const& damage) const;
    void draw(DrawList const& list, Damage const& damage, SavedState const& saved);

private:
    // The range at hand.
    struct Range {
        DrawList const& list;
        RecordRange records;
        SavedState const& saved;
        SurfaceUniform surface {};
    };
    // One part of it, and where its steps draw.
    struct Pass {
        Range const& range;
        IntRect rect {};
    };
    // An open layer. Where there was no target for it, it draws on what is below.
    struct OpenLayer {
        LayerTarget const* target = nullptr;
        IntRect ink {};
    };
    void draw_range(
        DrawList const& list, RecordRange records, Damage const& damage, SavedState const& saved);
    void draw_pass(Pass const& pass);
    void take_step(Pass const& pass, Batch const& batch);
    void draw_batch(Pass const& pass, Batch const& batch, GLuint texture);
    void draw_meshes(Range const& range, Batch const& batch) const;
    void open_layer(Pass const& pass, IntRect const& ink);
    void begin_layer(Pass const& pass, Batch const& batch);
    void end_layer(Pass const& pass, Batch const& batch);
    void let_host_draw(Pass const& pass, Batch const& batch);
    void bind_tables() const;
    void bind_target(Pass const& pass) const;
    void bind(Unit unit, GLuint texture) const;
    void set_scissor(IntRect const& rect, IntSize surface) const;
    void report(std::string_view cause, std::string_view remedy) const;

    GladGLContext const& m_gl;
    int m_version;
    ViewTextures const& m_textures;
    QuadPrograms m_programs;
    ShadowAtlas m_shadows { m_gl };
    RecordTexture m_records { m_gl };
    InstanceBuffer m_instances { m_gl };
    MeshBuffers m_meshes { m_gl };
    LayerTargets m_layers { m_gl };
    BatchPlan m_plan;
    std::vector<OpenLayer> m_open; // of the pass at hand
    DiagnosticSink* m_diagnostics = nullptr;
};

}

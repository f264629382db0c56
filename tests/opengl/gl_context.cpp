// SPDX-License-Identifier: MIT

#include "gl_context.h"

#include <EGL/eglext.h>

#include <cstdlib>

namespace oriel {

namespace {

EGLDisplay display_of(EGLenum platform, void* native)
{
    return eglGetPlatformDisplay(platform, native, nullptr);
}

std::vector<EGLDisplay> gpu_displays()
{
    auto const query =
        reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    EGLDeviceEXT devices[16];
    EGLint count = 0;
    std::vector<EGLDisplay> displays;
    if (query && query(16, devices, &count)) {
        for (EGLint i = 0; i < count; ++i)
            displays.push_back(display_of(EGL_PLATFORM_DEVICE_EXT, devices[i]));
    }
    return displays;
}

std::vector<EGLDisplay> displays_to_try()
{
    if (std::getenv("ORIEL_TEST_GPU"))
        return gpu_displays();
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    return { display_of(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY) };
}

}

GlContext::GlContext(GlApi api) : m_api(api)
{
    for (EGLDisplay display : displays_to_try()) {
        if (open(display) && load())
            return;
    }
    m_problem = m_api == GlApi::Core ? "EGL gives no OpenGL 3.3 context without a window"
                                     : "EGL gives no OpenGL ES 3.0 context without a window";
}

bool GlContext::open(EGLDisplay display)
{
    bool const is_core = m_api == GlApi::Core;
    if (!eglInitialize(display, nullptr, nullptr)
        || !eglBindAPI(is_core ? EGL_OPENGL_API : EGL_OPENGL_ES_API))
        return false;
    EGLint const wanted[] = { EGL_RENDERABLE_TYPE, is_core ? EGL_OPENGL_BIT : EGL_OPENGL_ES3_BIT,
        EGL_SURFACE_TYPE, 0, EGL_NONE };
    EGLConfig config = nullptr;
    EGLint count = 0;
    eglChooseConfig(display, wanted, &config, 1, &count);
    EGLint const core[] = { EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 3,
        EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE };
    EGLint const es[] = { EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 0, EGL_NONE };
    m_display = display;
    m_context = eglCreateContext(
        display, count > 0 ? config : EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, is_core ? core : es);
    return m_context != EGL_NO_CONTEXT
           && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context);
}

bool GlContext::load()
{
    return (m_api == GlApi::Core ? oriel_gladLoadGLContext(&gl, find_function)
                                 : oriel_gladLoadGLES2Context(&gl, find_function))
           != 0;
}

void GlContext::make_current() const
{
    eglBindAPI(m_api == GlApi::Core ? EGL_OPENGL_API : EGL_OPENGL_ES_API);
    eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context);
}

void GlContext::leave() const
{
    eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

GlContext::~GlContext()
{
    if (m_context == EGL_NO_CONTEXT)
        return;
    if (eglGetCurrentContext() == m_context)
        leave();
    eglDestroyContext(m_display, m_context);
}

void (*GlContext::find_function(char const* name))() { return eglGetProcAddress(name); }

GlTarget::GlTarget(GlContext const& context, IntSize size, GLint format)
    : m_gl(context.gl)
    , m_size(size)
{
    m_gl.GenTextures(1, &m_texture);
    m_gl.BindTexture(GL_TEXTURE_2D, m_texture);
    m_gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    m_gl.TexImage2D(
        GL_TEXTURE_2D, 0, format, size.width, size.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    m_gl.GenFramebuffers(1, &m_framebuffer);
    m_gl.BindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    m_gl.FramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
    m_gl.BindTexture(GL_TEXTURE_2D, 0);
    fill(0, 0, 0, 0);
}

GlTarget::~GlTarget()
{
    m_gl.DeleteFramebuffers(1, &m_framebuffer);
    m_gl.DeleteTextures(1, &m_texture);
}

void GlTarget::fill(float red, float green, float blue, float alpha) const
{
    float const value[4] = { red, green, blue, alpha };
    m_gl.ClearBufferfv(GL_COLOR, 0, value);
}

std::vector<std::uint32_t> GlTarget::pixels() const
{
    std::vector<std::uint32_t> result;
    for (int y = m_size.height - 1; y >= 0; --y) {
        std::size_t const filled = result.size();
        result.resize(filled + static_cast<std::size_t>(m_size.width));
        m_gl.ReadPixels(0, y, m_size.width, 1, GL_RGBA, GL_UNSIGNED_BYTE, result.data() + filled);
    }
    for (std::uint32_t& pixel : result)
        pixel = (pixel & 0xff00ff00u) | (pixel & 0xffu) << 16 | (pixel >> 16 & 0xffu);
    return result;
}

}

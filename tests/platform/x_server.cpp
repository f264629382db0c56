// SPDX-License-Identifier: MIT

#include "x_server.h"

#include <cstdio>
#include <cstdlib>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

// After our own headers, because Xlib defines words like None.
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace oriel {

XServer::XServer()
{
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    setenv("LC_ALL", "C.UTF-8", 1); // else xdotool types ASCII only
    unsetenv("WAYLAND_DISPLAY");
    if (!run("command -v Xvfb > /dev/null")) {
        m_problem = "there is no X server to start: Xvfb (package xvfb) is missing";
        return;
    }
    start();
    m_display = XOpenDisplay(nullptr);
    if (!m_display)
        m_problem = "Xvfb did not start";
}

// Xvfb writes the number of the display that it found free.
void XServer::start()
{
    int ends[2] = {};
    if (pipe(ends) != 0)
        return;
    m_process = fork();
    if (m_process == 0) {
        std::string const end = std::to_string(ends[1]);
        if (!std::freopen("/dev/null", "w", stderr))
            _exit(1);
        execlp("Xvfb", "Xvfb", "-displayfd", end.c_str(), "-screen", "0", "1280x1024x24",
            "-nolisten", "tcp", "-noreset", static_cast<char*>(nullptr));
        _exit(1);
    }
    close(ends[1]);
    std::string number;
    for (char digit = 0; read(ends[0], &digit, 1) == 1 && digit != '\n';)
        number += digit;
    close(ends[0]);
    setenv("DISPLAY", (":" + number).c_str(), 1);
}

XServer::~XServer()
{
    if (m_display)
        XCloseDisplay(m_display);
    if (m_process > 0) {
        kill(m_process, SIGTERM);
        waitpid(m_process, nullptr, 0);
    }
}

bool XServer::run(std::string const& command) { return std::system(command.c_str()) == 0; }

std::string XServer::output_of(std::string const& command)
{
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe))
        output += static_cast<char>(byte);
    pclose(pipe);
    if (output.ends_with('\n'))
        output.pop_back();
    return output;
}

std::vector<std::uint32_t> XServer::pixels_of(unsigned long window, IntSize size) const
{
    XWindowAttributes attributes {};
    XGetWindowAttributes(m_display, window, &attributes);
    if (attributes.map_state != IsViewable)
        return {};
    XImage* image = XGetImage(m_display, window, 0, 0, static_cast<unsigned>(size.width),
        static_cast<unsigned>(size.height), AllPlanes, ZPixmap);
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x)
            pixels.push_back(0xff000000u | static_cast<std::uint32_t>(XGetPixel(image, x, y)));
    }
    XDestroyImage(image);
    return pixels;
}

void XServer::set_dots_per_inch(int dots) const
{
    std::string const resources = "Xft.dpi:\t" + std::to_string(dots) + "\n";
    XChangeProperty(m_display, DefaultRootWindow(m_display), XA_RESOURCE_MANAGER, XA_STRING, 8,
        PropModeReplace, reinterpret_cast<unsigned char const*>(resources.data()),
        static_cast<int>(resources.size()));
    XSync(m_display, False);
}

void XServer::cover_for_a_moment() const
{
    XSetWindowAttributes attributes {};
    attributes.override_redirect = True;
    attributes.background_pixel = 0xff00ff;
    Window const cover = XCreateWindow(m_display, DefaultRootWindow(m_display), 0, 0, 1280, 1024, 0,
        CopyFromParent, InputOutput, CopyFromParent, CWOverrideRedirect | CWBackPixel, &attributes);
    XMapRaised(m_display, cover);
    XSync(m_display, False);
    XDestroyWindow(m_display, cover);
    XSync(m_display, False);
}

}

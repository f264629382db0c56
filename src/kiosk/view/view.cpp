// SPDX-License-Identifier: MIT
#include <oriel/kiosk/view.h>

#include "kiosk/view/stage.h"

#include <algorithm>
#include <utility>

namespace oriel::kiosk {

static std::shared_ptr<Program const> program_or_none(std::shared_ptr<Program const> program)
{
    return program ? std::move(program) : std::make_shared<Program const>();
}

View::View(std::shared_ptr<Program const> program, std::string_view root, ViewOptions options)
    : View(std::move(program), root, HostObject {}, std::move(options))
{}

View::View(std::shared_ptr<Program const> program, std::string_view root, HostObject host,
    ViewOptions options)
    : m(std::make_unique<Stage>(
        program_or_none(std::move(program)), root, host, std::move(options)))
{}

View::~View() = default;

std::span<Problem const> View::problems() const { return m->problems; }

bool View::is_ok() const
{
    return std::none_of(m->problems.begin(), m->problems.end(),
        [](Problem const& each) { return each.severity == Problem::Severity::Error; });
}

void View::set_problem_handler(std::function<void(Problem const&)> handler)
{
    m->problem_handler = std::move(handler);
}

bool View::needs_frame(double now) { return m->needs_frame(now); }

double View::seconds_until_change(double now) const { return m->seconds_until_change(now); }

void View::build(Ui& ui) { m->build(ui); }

bool View::set(std::string_view property, Value const& value)
{
    Cell* const cell = m->root_cell(property);
    if (!cell)
        return false;
    ValueKind const kind = m->graph.peek(*cell).kind();
    if (kind != value.kind() && kind != ValueKind::Empty)
        return false;
    m->assign(*cell, value);
    return true;
}

Value const* View::property(std::string_view name)
{
    Cell* const cell = m->root_cell(name);
    return cell ? &m->graph.peek(*cell) : nullptr;
}

bool View::call(std::string_view function, std::span<Value const> arguments)
{
    return m->call(function, arguments);
}

void View::set_event_handler(
    std::function<void(std::string_view event, std::span<Value const> arguments)> handler)
{
    m->event_handler = std::move(handler);
}

void View::compare_only_when_touched(std::string_view property) { m->touch(property, true); }

void View::touch(std::string_view property) { m->touch(property, false); }

void View::post(std::function<void()> call)
{
    {
        std::lock_guard const lock(m->post_mutex);
        m->posted.push_back(std::move(call));
    }
    if (m->options.wake)
        m->options.wake();
}

void View::set_translation(Translate translate) { m->set_translation(std::move(translate)); }

bool View::reload(Compilation const& compilation) { return m->reload(compilation, m); }

std::uint64_t View::evaluation_count() const { return m->graph.evaluation_count(); }

}

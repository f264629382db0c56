// SPDX-License-Identifier: MIT
//
// Places at the start, the folder's crumbs above its list, the name and the buttons below. Enter
// and a double click open a folder or take a file; Backspace goes up.

#include "file_listing.h"

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>

namespace oriel {

namespace fs = std::filesystem;

static constexpr float list_height = 280;
static constexpr float places_width = 152;
static constexpr float size_width = 80;
static constexpr float date_width = 136;
static constexpr std::size_t most_crumbs = 12;

namespace {

struct Crumb {
    std::string name;
    fs::path path;
};

struct FilePickerState {
    FileListing files;
    FileView view;
    RowSelection selection;
    std::vector<Crumb> crumbs;
    std::vector<fs::path> history;
    std::vector<std::string> filter_names;
    std::string extensions; // that view borrows
    std::string name;
    std::string new_folder;
    std::string question;
    fs::path home;
    fs::path root;
    std::size_t filter = 0;
    bool is_known = false;
    bool makes_folder = false;
    bool asks_focus = false;
};

class FilePickerCall {
public:
    FilePickerCall(Ui& ui, Response& response, FilePickerState& state, fs::path& path,
        FilePickerOptions const& options)
        : m_ui(ui)
        , m_response(response)
        , m_state(state)
        , m_path(path)
        , m_options(options)
    {
        if (!state.is_known)
            begin();
    }
    void build(std::string_view name)
    {
        toolbar();
        if (m_state.makes_folder)
            new_folder();
        if (auto row = m_ui.row({ .gap = 12, .align = Align::Stretch, .grow = 1 })) {
            places();
            if (auto column = m_ui.column({ .gap = 4, .grow = 1 })) {
                heads();
                list(name);
            }
        }
        if (!m_state.files.error().empty())
            m_ui.label(m_state.files.error(), { .id = "error" });
        if (!m_state.question.empty())
            ask();
        else
            bottom();
    }

private:
    void begin()
    {
        m_state.is_known = true;
        std::error_code code;
        char const* const home = std::getenv("HOME");
        m_state.home = home ? fs::path(home) : fs::current_path(code);
        m_state.root = m_state.home.root_path();
        m_state.view.shows_files = m_options.mode != FilePickerMode::Folder;
        for (FileFilter const& filter : m_options.filters)
            m_state.filter_names.emplace_back(filter.name);
        choose_filter(0);
        bool const is_folder = fs::is_directory(m_path, code);
        fs::path const start = m_path.empty()             ? fs::current_path(code)
                               : is_folder                ? m_path
                               : m_path.has_parent_path() ? m_path.parent_path()
                                                          : fs::current_path(code);
        if (m_options.mode == FilePickerMode::Save && !is_folder)
            m_state.name = to_utf8(m_path.filename());
        if (!enter(start) && m_state.files.folder().empty()) {
            std::string const error = m_state.files.error();
            enter(m_state.home);
        }
    }
    void choose_filter(std::size_t filter)
    {
        m_state.filter = filter;
        m_state.extensions = filter < m_options.filters.size()
                                 ? std::string(m_options.filters[filter].extensions)
                                 : std::string();
        arrange();
    }
    void arrange()
    {
        m_state.view.extensions = m_state.extensions;
        m_state.files.arrange(m_state.view);
        m_state.selection.clear();
        m_ui.request_settle();
    }
    bool enter(fs::path const& folder)
    {
        fs::path const before = m_state.files.folder();
        if (!m_state.files.read(folder)) {
            m_ui.request_settle();
            return false;
        }
        if (!before.empty() && before != m_state.files.folder())
            m_state.history.push_back(before);
        m_state.question.clear();
        find_crumbs();
        arrange();
        return true;
    }
    void find_crumbs()
    {
        m_state.crumbs.clear();
        for (fs::path at = m_state.files.folder(); m_state.crumbs.size() < most_crumbs;) {
            bool const is_root = !at.has_relative_path();
            m_state.crumbs.push_back({ to_utf8(is_root ? at : at.filename()), at });
            if (is_root || !at.has_parent_path())
                break;
            at = at.parent_path();
        }
        std::reverse(m_state.crumbs.begin(), m_state.crumbs.end());
    }
    void go_up()
    {
        fs::path const folder = m_state.files.folder();
        if (folder.has_relative_path())
            enter(folder.parent_path());
    }
    void go_back()
    {
        if (m_state.history.empty())
            return;
        fs::path const last = m_state.history.back();
        m_state.history.pop_back();
        if (enter(last) && !m_state.history.empty())
            m_state.history.pop_back();
    }

    bool tool(std::string_view name, std::string_view icon, bool enabled = true)
    {
        return m_ui
            .button(name, { .kind = ButtonKind::Quiet,
                              .icon = icon,
                              .is_icon_only = true,
                              .enabled = enabled })
            .clicked();
    }
    void toolbar()
    {
        auto const row = m_ui.row({ .gap = 2 });
        bool const left = runs_left(m_ui.direction());
        bool const has_history = !m_state.history.empty();
        if (tool("Back", left ? Icon::ArrowForward : Icon::ArrowBack, has_history))
            go_back();
        if (tool("Up", Icon::ArrowUp, m_state.files.folder().has_relative_path()))
            go_up();
        if (tool("Refresh", Icon::Refresh))
            enter(fs::path(m_state.files.folder()));
        crumbs();
        bool const hidden = m_state.view.shows_hidden;
        if (tool(hidden ? "Leave out hidden files" : "Show hidden files",
                hidden ? Icon::Visibility : Icon::VisibilityOff)) {
            m_state.view.shows_hidden = !hidden;
            arrange();
        }
        if (tool("New folder", Icon::NewFolder)) {
            m_state.makes_folder = m_state.asks_focus = true;
            m_state.new_folder.clear();
            m_ui.request_settle();
        }
    }
    // The last ones where there is no room for all.
    void crumbs()
    {
        std::size_t const count = m_state.crumbs.size();
        std::size_t const first = count > 4 ? count - 4 : 0;
        fs::path target;
        if (auto row = m_ui.row({ .gap = 0, .grow = 1, .min_width = 0 })) {
            for (std::size_t i = first; i < count; ++i) {
                auto const one = m_ui.scope(std::uint64_t { i });
                if (i > first)
                    m_ui.label(runs_left(m_ui.direction()) ? Icon::ChevronLeft : Icon::ChevronRight,
                        { .tone = LabelTone::Muted, .id = "gap" });
                if (m_ui.button(
                            m_state.crumbs[i].name, { .kind = ButtonKind::Quiet, .id = "crumb" })
                        .clicked())
                    target = m_state.crumbs[i].path;
            }
        }
        if (!target.empty())
            enter(target);
    }
    void new_folder()
    {
        auto const row = m_ui.row();
        Response const field = m_ui.text_field(
            "Name of the new folder", m_state.new_folder, { .hint = "Name of the new folder" });
        if (m_state.asks_focus)
            m_ui.request_focus(field.id());
        m_state.asks_focus = false;
        bool const makes = m_ui.button("Create").clicked() || field.submitted();
        if (m_ui.button("Never mind", { .kind = ButtonKind::Quiet }).clicked() || field.escaped())
            close_new_folder();
        if (makes && !m_state.new_folder.empty())
            make_folder();
    }
    void close_new_folder()
    {
        m_state.makes_folder = false;
        m_ui.request_settle();
    }
    void make_folder()
    {
        fs::path const made = m_state.files.folder() / from_utf8(m_state.new_folder).filename();
        std::error_code code;
        fs::create_directory(made, code);
        if (code) {
            m_state.files.set_error("Cannot create the folder", made, code);
            m_ui.request_settle();
            return;
        }
        close_new_folder();
        enter(made);
    }

    void place(std::string_view name, std::string_view icon, fs::path const& path)
    {
        bool const is_here = m_state.files.folder() == path;
        if (m_ui.selectable_row(name, std::as_const(is_here), { .icon = icon }).clicked())
            enter(path);
    }
    void places()
    {
        auto const column = m_ui.column({ .gap = 2, .width = places_width, .shrink = 0 });
        if (m_options.places.empty()) {
            place("Home", Icon::Home, m_state.home);
            place("Computer", Icon::Storage, m_state.root);
            return;
        }
        for (std::size_t i = 0; i < m_options.places.size(); ++i) {
            auto const one = m_ui.scope(std::uint64_t { i });
            FilePlace const& shown = m_options.places[i];
            place(shown.name, shown.icon.empty() ? Icon::Folder : shown.icon,
                from_utf8(shown.path).lexically_normal());
        }
    }
    void head(std::string_view name, FileSort sort, Length width, float grow)
    {
        bool const is_sorted = m_state.view.sort == sort;
        std::string_view const icon = !is_sorted                   ? std::string_view {}
                                      : m_state.view.is_descending ? Icon::ArrowDown
                                                                   : Icon::ArrowUp;
        if (m_ui.button(name, { .kind = ButtonKind::Quiet,
                                  .icon = icon,
                                  .icon_place = IconPlace::End,
                                  .width = width,
                                  .grow = grow })
                .clicked()) {
            m_state.view.is_descending = is_sorted && !m_state.view.is_descending;
            m_state.view.sort = sort;
            arrange();
        }
    }
    void heads()
    {
        auto const row = m_ui.row({ .gap = 0, .padding = { 0, 12, 0, 0 } });
        head("Name", FileSort::Name, {}, 1);
        head("Size", FileSort::Size, size_width, 0);
        head("Date", FileSort::Date, date_width, 0);
    }
    void list(std::string_view name)
    {
        FileListing const& files = m_state.files;
        auto const text = [&](std::uint64_t i) -> std::string_view { return files[i].name; };
        RowsResponse const rows = m_ui.list(name, files.size(),
            { .row_height = 32,
                .selection = &m_state.selection,
                .selection_mode = SelectionMode::Single,
                .text = text,
                .row_padding = { 0, 8 },
                .id = "files",
                .height = m_options.height.is_automatic() ? Length(list_height) : Length() },
            [&](Ui& ui, Row const& row) {
                FileEntry const& entry = files[row.index];
                ui.label(entry.is_folder ? Icon::Folder : Icon::Document,
                    { .tone = LabelTone::Muted, .id = "icon" });
                ui.label(entry.name, { .wrap = TextWrap::No, .id = "name", .grow = 1 });
                ui.label(entry.size_text, { .tone = LabelTone::Muted,
                                              .wrap = TextWrap::No,
                                              .align = TextAlign::End,
                                              .id = "size",
                                              .width = size_width - 8 });
                ui.label(entry.date_text, { .tone = LabelTone::Muted,
                                              .wrap = TextWrap::No,
                                              .align = TextAlign::End,
                                              .id = "date",
                                              .width = date_width - 8 });
            });
        for (Event const& event : m_ui.key_events(rows.id())) {
            if (event.kind == EventKind::KeyPress && event.key == Key::Backspace)
                m_goes_up = true;
        }
        if (rows.changed())
            take_name();
        if (rows.activated() && *rows.activated() < files.size())
            activate(static_cast<std::size_t>(*rows.activated()));
        else if (m_goes_up)
            go_up();
    }
    FileEntry const* selected() const
    {
        if (m_state.selection.is_empty())
            return nullptr;
        std::uint64_t const i = m_state.selection.ranges().front().first;
        return i < m_state.files.size() ? &m_state.files[static_cast<std::size_t>(i)] : nullptr;
    }
    void take_name()
    {
        FileEntry const* const entry = selected();
        if (entry && !entry->is_folder)
            m_state.name = entry->name;
        m_state.question.clear();
        m_ui.request_settle();
    }
    void activate(std::size_t i)
    {
        FileEntry const entry = m_state.files[i];
        if (entry.is_folder)
            enter(m_state.files.folder() / from_utf8(entry.name));
        else if (m_options.mode == FilePickerMode::Save)
            save(m_state.files.folder() / from_utf8(entry.name));
        else
            take(m_state.files.folder() / from_utf8(entry.name));
    }

    void bottom()
    {
        auto const row = m_ui.row();
        if (m_options.mode == FilePickerMode::Save) {
            Response const field =
                m_ui.text_field("File name", m_state.name, { .hint = "File name", .grow = 1 });
            m_confirms = m_confirms || field.submitted();
        } else {
            m_ui.space();
        }
        if (!m_state.filter_names.empty()) {
            std::size_t filter = m_state.filter;
            if (m_ui.combo("File type", filter, m_state.filter_names, { .width = 160 }).changed())
                choose_filter(filter);
        }
        if (m_ui.button("Cancel").clicked())
            m_response.set(Response::Flag::Escaped);
        std::string_view const confirm = !m_options.confirm.empty() ? m_options.confirm
                                         : m_options.mode == FilePickerMode::Save   ? "Save"
                                         : m_options.mode == FilePickerMode::Folder ? "Choose"
                                                                                    : "Open";
        FileEntry const* const entry = selected();
        bool const can_confirm =
            m_options.mode == FilePickerMode::Folder || entry
            || (m_options.mode == FilePickerMode::Save && !m_state.name.empty());
        Response const button = m_ui.button(
            confirm, { .kind = ButtonKind::Primary, .id = "confirm", .enabled = can_confirm });
        if (button.clicked() || m_confirms)
            this->confirm();
    }
    void confirm()
    {
        FileEntry const* const entry = selected();
        fs::path const folder = m_state.files.folder();
        switch (m_options.mode) {
        case FilePickerMode::Folder:
            return take(entry ? folder / from_utf8(entry->name) : folder);
        case FilePickerMode::Save:
            if (!m_state.name.empty())
                save(folder / from_utf8(m_state.name));
            return;
        case FilePickerMode::Open:
            break;
        }
        if (entry && entry->is_folder)
            enter(folder / from_utf8(entry->name));
        else if (entry)
            take(folder / from_utf8(entry->name));
    }
    void save(fs::path const& wanted)
    {
        std::error_code code;
        if (fs::is_directory(wanted, code)) {
            enter(wanted);
        } else if (fs::exists(wanted, code)) {
            m_state.question = "“" + to_utf8(wanted.filename()) + "” is there already. Replace it?";
            m_ui.request_settle();
        } else {
            take(wanted);
        }
    }
    void ask()
    {
        auto const row = m_ui.row();
        m_ui.label(m_state.question, { .id = "question", .grow = 1 });
        if (m_ui.button("Keep it").clicked()) {
            m_state.question.clear();
            m_ui.request_settle();
        }
        if (m_ui.button("Replace", { .kind = ButtonKind::Primary }).clicked()) {
            m_state.question.clear();
            take(m_state.files.folder() / from_utf8(m_state.name));
        }
    }
    void take(fs::path const& chosen)
    {
        m_path = chosen;
        m_response.set(Response::Flag::Submitted);
        m_ui.mark_changed(m_response);
    }

    Ui& m_ui;
    Response& m_response;
    FilePickerState& m_state;
    fs::path& m_path;
    FilePickerOptions const& m_options;
    bool m_goes_up = false;
    bool m_confirms = false;
};

}

Response Ui::file_picker(
    std::string_view label, fs::path& path, FilePickerOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    FilePickerState& state = this->state<FilePickerState>(id);
    Response response = interact(id, Sense::None, options.enabled);
    Scope const column = container({ .id = id,
                                       .layout = { .width = options.width,
                                           .height = options.height,
                                           .gap = 8,
                                           .grow = options.grow },
                                       .access = { .role = Role::Group, .name = keep(label) } },
        id, {}, options.enabled);
    FilePickerCall(*this, response, state, path, options).build(label);
    return response;
}

}

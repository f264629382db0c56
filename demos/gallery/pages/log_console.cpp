// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class LogConsolePage final : public Page {
public:
    LogConsolePage()
    {
        m_console.write(oriel::LogLevel::Info, "listening on port 8080");
        m_console.write(oriel::LogLevel::Debug, "a client came");
        m_console.write(oriel::LogLevel::Warning, "the store is slow");
        m_console.write(oriel::LogLevel::Error, "no answer from the store");
    }

    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            if (ui.button("Write").clicked())
                m_console.write(static_cast<oriel::LogLevel>(m_count++ % 5), "something happened");
        }
        ui.log_console("Log", m_console, { .height = 280 });
    }

private:
    oriel::LogConsole m_console;
    int m_count = 0;
};

}

std::unique_ptr<Page> log_console_page() { return std::make_unique<LogConsolePage>(); }

}

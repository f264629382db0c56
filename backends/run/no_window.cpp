// SPDX-License-Identifier: MIT

#include "run_window.h"

namespace oriel {

Result<RunWindow> open_run_window(RunOptions const&, RunArguments const&)
{
    return Error { "Oriel was built without a window platform" };
}

}

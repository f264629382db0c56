// SPDX-License-Identifier: MIT

#include <oriel/core/arena.h>
#include <oriel/core/id.h>

#include <benchmark/benchmark.h>

#include <string>

namespace oriel {

static void hash_of_a_label(benchmark::State& state)
{
    std::string label(static_cast<std::size_t>(state.range(0)), 'x');
    for (auto _ : state) {
        benchmark::DoNotOptimize(label.data());
        benchmark::DoNotOptimize(hash_bytes(label));
    }
}
BENCHMARK(hash_of_a_label)->Arg(8)->Arg(20)->Arg(200)->Arg(2000);

static void id_of_a_widget(benchmark::State& state)
{
    Id parent = Id::root();
    std::string_view label = "Increment";
    for (auto _ : state) {
        benchmark::DoNotOptimize(label);
        benchmark::DoNotOptimize(parent.child(label, 12));
    }
}
BENCHMARK(id_of_a_widget);

static void a_thousand_small_pieces_and_a_reset(benchmark::State& state)
{
    Arena arena;
    for (auto _ : state) {
        for (int i = 0; i < 1000; ++i)
            benchmark::DoNotOptimize(arena.allocate(48, 8));
        arena.reset();
    }
}
BENCHMARK(a_thousand_small_pieces_and_a_reset);

}

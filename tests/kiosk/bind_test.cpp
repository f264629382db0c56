// SPDX-License-Identifier: MIT
#include "kiosk/binding/plan.h"
#include "tests/support/allocation_count.h"

#include <oriel/kiosk/bind.h>

#include <gtest/gtest.h>

namespace oriel::kiosk {

enum class Payment { waiting, reading_card, approved };
struct Seat {
    int row = 0;
    bool is_free = true;
};
struct Film {
    std::string title;
    float price = 0;
    std::optional<std::string> note;
    std::vector<Seat> seats;
    std::array<double, 2> times {};
    Payment payment = Payment::waiting;

    void buy(int index, std::string const& name) { bought = name + std::to_string(index); }
    int count() const noexcept { return 1; }
    void chart(Canvas&) {}
    void panel(Ui&) {}
    std::string bought;
};

}

template <>
inline constexpr auto oriel::kiosk::fields_of<oriel::kiosk::Seat> =
    oriel::kiosk::fields<&oriel::kiosk::Seat::row, &oriel::kiosk::Seat::is_free>;
template <>
inline constexpr auto oriel::kiosk::fields_of<oriel::kiosk::Film> =
    oriel::kiosk::fields<&oriel::kiosk::Film::title, &oriel::kiosk::Film::price,
        &oriel::kiosk::Film::note, &oriel::kiosk::Film::seats, &oriel::kiosk::Film::times,
        &oriel::kiosk::Film::payment, &oriel::kiosk::Film::buy, &oriel::kiosk::Film::count,
        &oriel::kiosk::Film::chart, &oriel::kiosk::Film::panel>;

namespace oriel::kiosk {

static TypeId add_film(Types& types)
{
    TypeId const text = builtin(TypeKind::String);
    TypeId const seat = types.add_struct(
        "Seat", { { "is-free", builtin(TypeKind::Bool) }, { "row", builtin(TypeKind::Int) } });
    TypeId const payment = types.add_enum("Payment", { "waiting", "reading-card", "approved" });
    return types.add_struct(
        "Film", { { "price", builtin(TypeKind::Float) }, { "title", text },
                    { "note", types.optional_of(text) }, { "seats", types.list_of(seat) },
                    { "times", types.list_of(builtin(TypeKind::Float)) }, { "payment", payment } });
}

TEST(Bind, TakesNamesFromTheMembers)
{
    HostType const& film = detail::host_type<Film>;
    ASSERT_EQ(film.fields.size(), 6u);
    EXPECT_EQ(film.fields[0].name, "title");
    EXPECT_EQ(film.fields[5].name, "payment");
    ASSERT_EQ(film.functions.size(), 4u);
    EXPECT_EQ(film.functions[0].name, "buy");
    EXPECT_EQ(film.functions[0].parameters.size(), 2u);
    EXPECT_EQ(film.functions[1].name, "count");
    EXPECT_NE(film.functions[2].draw, nullptr);
    EXPECT_NE(film.functions[3].build, nullptr);
    ASSERT_EQ(detail::host_type<Payment>.values.size(), 3u);
    EXPECT_EQ(detail::host_type<Payment>.values[1], "reading_card");
}

TEST(Bind, ReadsAndWritesWhateverTheOrderOfFields)
{
    Types types;
    HostPlan plan;
    ASSERT_EQ(fit(types, add_film(types), detail::host_type<Film>, plan), "");
    Film film { "Metropolis", 9.5f, "silent", { { 1, true }, { 2, false } }, { 20, 22 },
        Payment::approved, {} };
    Value value;
    EXPECT_TRUE(plan.read(&film, value));
    EXPECT_FALSE(plan.read(&film, value));
    EXPECT_EQ(value.items()[0].as_number(), 9.5);
    EXPECT_EQ(value.items()[1].as_text(), "Metropolis");
    EXPECT_EQ(value.items()[3].items()[1].items()[1].as_int(), 2);
    Film copy;
    plan.write(&copy, value);
    EXPECT_EQ(copy.title, film.title);
    EXPECT_EQ(copy.note, film.note);
    ASSERT_EQ(copy.seats.size(), 2u);
    EXPECT_FALSE(copy.seats[1].is_free);
    EXPECT_EQ(copy.times, film.times);
    EXPECT_EQ(copy.payment, Payment::approved);
    film.note.reset();
    EXPECT_TRUE(plan.read(&film, value));
    EXPECT_TRUE(value.items()[2].is_empty());
}

TEST(Bind, ReadsWithoutAllocatingOnceItHasRead)
{
    Types types;
    HostPlan plan;
    fit(types, add_film(types), detail::host_type<Film>, plan);
    Film film { "A title that is too long for the string itself", 9.5f, "a note", { { 1, true } },
        { 20, 22 }, Payment::waiting, {} };
    Value value;
    plan.read(&film, value);
    AllocationCount allocations;
    film.title[0] = 'B';
    EXPECT_TRUE(plan.read(&film, value));
    film.note.reset();
    EXPECT_TRUE(plan.read(&film, value));
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(Bind, CallsMemberFunctionsWithValues)
{
    Types types;
    HostFunction const& buy = detail::host_type<Film>.functions[0];
    std::vector<HostPlan> plans(2);
    ASSERT_EQ(fit(types, builtin(TypeKind::Int), *buy.parameters[0], plans[0]), "");
    ASSERT_EQ(fit(types, builtin(TypeKind::String), *buy.parameters[1], plans[1]), "");
    Film film;
    Value const arguments[] = { Value::of(std::int64_t { 7 }),
        Value::of(std::string_view("seat ")) };
    buy.call(&film, plans, std::span<Value const>(arguments));
    EXPECT_EQ(film.bought, "seat 7");
    buy.call(&film, plans, {});
    EXPECT_EQ(film.bought, "seat 7");
}

TEST(Bind, NamesBothSidesOfWhatDoesNotFit)
{
    Types types;
    HostPlan plan;
    std::string const wrong = fit(types, builtin(TypeKind::Int), detail::host_type<float>, plan);
    EXPECT_EQ(wrong, "`int` here, `float` in C++");
    TypeId const seat = types.add_struct("Seat", { { "color", builtin(TypeKind::Color) } });
    EXPECT_NE(fit(types, seat, detail::host_type<Seat>, plan).find("`color`"), std::string::npos);
    TypeId const payment = types.add_enum("Payment", { "waiting", "done" });
    EXPECT_NE(fit(types, payment, detail::host_type<Payment>, plan).find("reading_card"),
        std::string::npos);
}

}

// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/value.h>

#include <algorithm>
#include <cmath>

namespace oriel::kiosk {

namespace {

using Arguments = std::span<Value const>;

double at(Arguments arguments, std::size_t i)
{
    return i < arguments.size() ? arguments[i].as_number() : 0;
}

template <double (*function)(double)>
void of_one(Arguments arguments, Value& result)
{
    double const value = function(at(arguments, 0));
    result.set_number(std::isfinite(value) ? value : 0);
}

double radians(double degrees) { return degrees * 3.14159265358979323846 / 180; }
double square_root(double x) { return std::sqrt(std::max(x, 0.0)); }
double sine(double degrees) { return std::sin(radians(degrees)); }
double cosine(double degrees) { return std::cos(radians(degrees)); }
double tangent(double degrees) { return std::tan(radians(degrees)); }
double logarithm(double x) { return x > 0 ? std::log(x) : 0; }
double exponential(double x) { return std::exp(std::min(x, 700.0)); }

template <double (*function)(double)>
void to_int(Arguments arguments, Value& result)
{
    result.set_int(Value::of(function(at(arguments, 0))).as_int());
}
double floored(double x) { return std::floor(x); }
double ceiled(double x) { return std::ceil(x); }
double rounded(double x) { return std::round(x); }

// Of ints an int, of everything else what it was.
void set_like(Value const& like, double number, Value& result)
{
    if (like.kind() == ValueKind::Int)
        result.set_int(Value::of(number).as_int());
    else
        result.set_number(number);
}

void absolute(Arguments arguments, Value& result)
{
    set_like(arguments[0], std::abs(at(arguments, 0)), result);
}
void least(Arguments arguments, Value& result)
{
    result.assign(at(arguments, 1) < at(arguments, 0) ? arguments[1] : arguments[0]);
}
void greatest(Arguments arguments, Value& result)
{
    result.assign(at(arguments, 1) > at(arguments, 0) ? arguments[1] : arguments[0]);
}
void clamped(Arguments arguments, Value& result)
{
    double const value = at(arguments, 0);
    bool const is_low = value < at(arguments, 1);
    result.assign(is_low ? arguments[1] : value > at(arguments, 2) ? arguments[2] : arguments[0]);
}
void power(Arguments arguments, Value& result)
{
    double const value = std::pow(at(arguments, 0), at(arguments, 1));
    result.set_number(std::isfinite(value) ? value : 0);
}
void arc_tangent(Arguments arguments, Value& result)
{
    result.set_number(std::atan2(at(arguments, 0), at(arguments, 1)) / radians(1));
}
void mix_numbers(Arguments arguments, Value& result)
{
    double const share = at(arguments, 2);
    result.set_number(at(arguments, 0) + (at(arguments, 1) - at(arguments, 0)) * share);
}

constexpr FunctionDeclaration functions[] = {
    { "abs", "x: any", "any", "Without its sign.", absolute },
    { "min", "a: any, b: any", "any", "The smaller one.", least },
    { "max", "a: any, b: any", "any", "The larger one.", greatest },
    { "clamp", "x: any, low: any, high: any", "any", "Not beyond either end.", clamped },
    { "floor", "x: float", "int", "The whole number below.", to_int<floored> },
    { "ceil", "x: float", "int", "The whole number above.", to_int<ceiled> },
    { "round", "x: float", "int", "The nearest whole number.", to_int<rounded> },
    { "sqrt", "x: float", "float", "The square root; of what is negative 0.", of_one<square_root> },
    { "sin", "a: angle", "float", "The sine.", of_one<sine> },
    { "cos", "a: angle", "float", "The cosine.", of_one<cosine> },
    { "tan", "a: angle", "float", "The tangent.", of_one<tangent> },
    { "atan2", "y: float, x: float", "angle", "The angle of a direction.", arc_tangent },
    { "log", "x: float", "float", "The natural logarithm; of 0 and less 0.", of_one<logarithm> },
    { "exp", "x: float", "float", "e to the power of x.", of_one<exponential> },
    { "pow", "x: float, y: float", "float", "x to the power of y.", power },
    { "mix", "a: float, b: float, share: float", "float", "Between a and b.", mix_numbers },
};

}

void add_number_functions(Library& library)
{
    for (FunctionDeclaration const& each : functions)
        library.add(each);
}

}

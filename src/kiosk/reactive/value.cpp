// SPDX-License-Identifier: MIT
#include <oriel/kiosk/value.h>

#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace oriel::kiosk {

bool Picture::operator==(Picture const& other) const
{
    if (path != other.path || image.is_empty() != other.image.is_empty())
        return false;
    return image.is_empty()
           || (image.identity() == other.image.identity()
               && image.generation() == other.image.generation());
}

static bool equals(ShadowStyle const& a, ShadowStyle const& b)
{
    return a.blur == b.blur && a.offset == b.offset && a.spread == b.spread && a.color == b.color
           && a.fall == b.fall;
}

Value::Value(Value&& other) noexcept
    : m_kind(other.m_kind)
    , m_box(other.m_box)
    , m_is_lent(other.m_is_lent)
    , m_bits(other.m_bits)
{
    other.m_kind = ValueKind::Empty;
    other.m_box = Box::None;
}

Value& Value::operator=(Value const& other)
{
    assign(other);
    return *this;
}

Value& Value::operator=(Value&& other) noexcept
{
    std::swap(m_kind, other.m_kind);
    std::swap(m_box, other.m_box);
    std::swap(m_is_lent, other.m_is_lent);
    std::swap(m_bits, other.m_bits);
    return *this;
}

Value Value::of(bool value)
{
    Value result;
    result.set_bool(value);
    return result;
}

Value Value::of(std::int64_t value)
{
    Value result;
    result.set_int(value);
    return result;
}

Value Value::of(double value)
{
    Value result;
    result.set_number(value);
    return result;
}

Value Value::of(Color value)
{
    Value result;
    result.set_color(value);
    return result;
}

Value Value::of(std::string_view value)
{
    Value result;
    result.set_text(value);
    return result;
}

Value Value::of_enum(std::int64_t place)
{
    Value result;
    result.set_enum(place);
    return result;
}

Value Value::lent(Value const& other)
{
    Value result;
    result.m_kind = other.m_kind;
    result.m_box = other.m_box;
    result.m_is_lent = true;
    result.m_bits = other.m_bits;
    return result;
}

void Value::release()
{
    auto* const box = reinterpret_cast<void*>(static_cast<std::uintptr_t>(m_bits));
    switch (m_is_lent ? Box::None : m_box) {
    case Box::None:
        break;
    case Box::Text:
        delete static_cast<std::string*>(box);
        break;
    case Box::Items:
        delete static_cast<Items*>(box);
        break;
    case Box::Gradient:
        delete static_cast<Gradient*>(box);
        break;
    case Box::Shadow:
        delete static_cast<ShadowStyle*>(box);
        break;
    case Box::Picture:
        delete static_cast<Picture*>(box);
        break;
    }
    m_box = Box::None;
    m_is_lent = false;
}

template <typename T>
T& Value::box_of(Box kind)
{
    if (m_box != kind || m_is_lent) {
        release();
        m_bits = reinterpret_cast<std::uintptr_t>(new T);
        m_box = kind;
    }
    return *reinterpret_cast<T*>(static_cast<std::uintptr_t>(m_bits));
}

void Value::set_scalar(ValueKind kind, std::uint64_t bits)
{
    release();
    m_kind = kind;
    m_bits = bits;
}

bool Value::as_bool() const { return m_kind == ValueKind::Bool && m_bits != 0; }

std::int64_t Value::as_int() const
{
    if (m_kind == ValueKind::Int || m_kind == ValueKind::Enum || m_kind == ValueKind::Bool)
        return static_cast<std::int64_t>(m_bits);
    double const number = m_kind == ValueKind::Number ? std::bit_cast<double>(m_bits) : 0;
    if (std::isnan(number))
        return 0;
    constexpr double beyond = 9223372036854775808.0;
    if (number >= beyond)
        return std::numeric_limits<std::int64_t>::max();
    if (number < -beyond)
        return std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(number);
}

double Value::as_number() const
{
    return m_kind == ValueKind::Number ? std::bit_cast<double>(m_bits)
                                       : static_cast<double>(as_int());
}

Color Value::as_color() const
{
    if (m_kind == ValueKind::Color)
        return Color::from_packed(static_cast<std::uint32_t>(m_bits));
    Gradient const* const all = gradient();
    return all && all->count > 0 ? all->stops[0].color : Color {};
}

std::string_view Value::as_text() const
{
    if (m_kind != ValueKind::Text)
        return {};
    return box<std::string>();
}

std::span<Value const> Value::items() const
{
    if (m_kind != ValueKind::Items)
        return {};
    auto const& items = box<Items>();
    return { items.all.data(), items.count };
}

Gradient const* Value::gradient() const
{
    return m_kind == ValueKind::Gradient ? &box<Gradient>() : nullptr;
}

ShadowStyle const* Value::shadow() const
{
    return m_kind == ValueKind::Shadow ? &box<ShadowStyle>() : nullptr;
}

Picture const* Value::picture() const
{
    return m_kind == ValueKind::Picture ? &box<Picture>() : nullptr;
}

bool Value::operator==(Value const& other) const
{
    if (m_kind != other.m_kind)
        return false;
    switch (m_kind) {
    case ValueKind::Empty:
        return true;
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Enum:
    case ValueKind::Color:
        return m_bits == other.m_bits;
    case ValueKind::Number:
        return as_number() == other.as_number()
               || (std::isnan(as_number()) && std::isnan(other.as_number()));
    case ValueKind::Text:
        return as_text() == other.as_text();
    case ValueKind::Items:
        break;
    case ValueKind::Gradient:
        return *gradient() == *other.gradient();
    case ValueKind::Shadow:
        return equals(*shadow(), *other.shadow());
    case ValueKind::Picture:
        return *picture() == *other.picture();
    }
    std::span<Value const> const mine = items();
    std::span<Value const> const theirs = other.items();
    if (mine.size() != theirs.size())
        return false;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        if (!(mine[i] == theirs[i]))
            return false;
    }
    return true;
}

void Value::set_empty() { m_kind = ValueKind::Empty; }

void Value::set_bool(bool value) { set_scalar(ValueKind::Bool, value); }

void Value::set_int(std::int64_t value)
{
    set_scalar(ValueKind::Int, static_cast<std::uint64_t>(value));
}

void Value::set_number(double value)
{
    set_scalar(ValueKind::Number, std::bit_cast<std::uint64_t>(value));
}

void Value::set_color(Color value) { set_scalar(ValueKind::Color, value.packed()); }

void Value::set_enum(std::int64_t place)
{
    set_scalar(ValueKind::Enum, static_cast<std::uint64_t>(place));
}

void Value::set_text(std::string_view value)
{
    box_of<std::string>(Box::Text).assign(value);
    m_kind = ValueKind::Text;
}

std::string& Value::write_text()
{
    auto& text = box_of<std::string>(Box::Text);
    m_kind = ValueKind::Text;
    text.clear();
    return text;
}

void Value::set_gradient(Gradient const& value)
{
    box_of<Gradient>(Box::Gradient) = value;
    m_kind = ValueKind::Gradient;
}

void Value::set_shadow(ShadowStyle const& value)
{
    box_of<ShadowStyle>(Box::Shadow) = value;
    m_kind = ValueKind::Shadow;
}

void Value::set_picture(std::string_view path, Image const& image)
{
    auto& picture = box_of<Picture>(Box::Picture);
    picture.path.assign(path);
    picture.image = image;
    m_kind = ValueKind::Picture;
}

std::span<Value> Value::write_items(std::size_t count)
{
    auto& items = box_of<Items>(Box::Items);
    if (items.all.size() < count)
        items.all.resize(count);
    items.count = count;
    m_kind = ValueKind::Items;
    return { items.all.data(), count };
}

void Value::copy_items(Items const& other)
{
    std::span<Value> const mine = write_items(other.count);
    for (std::size_t i = 0; i < mine.size(); ++i)
        mine[i].assign(other.all[i]);
}

bool Value::assign(Value const& other)
{
    if (this == &other || *this == other)
        return false;
    switch (other.m_kind) {
    case ValueKind::Empty:
        set_empty();
        break;
    case ValueKind::Text:
        set_text(other.as_text());
        break;
    case ValueKind::Items:
        copy_items(other.box<Items>());
        break;
    case ValueKind::Gradient:
        set_gradient(*other.gradient());
        break;
    case ValueKind::Shadow:
        set_shadow(*other.shadow());
        break;
    case ValueKind::Picture:
        set_picture(other.picture()->path, other.picture()->image);
        break;
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Number:
    case ValueKind::Color:
    case ValueKind::Enum:
        set_scalar(other.m_kind, other.m_bits);
        break;
    }
    return true;
}

}

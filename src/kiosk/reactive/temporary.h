// SPDX-License-Identifier: MIT
//
// Temporary: a value for the length of a scope, from a pool that keeps the boxes.

#pragma once

#include "kiosk/reactive/evaluator.h"

#include <array>

namespace oriel::kiosk {

class Temporary {
public:
    Temporary(Evaluator& evaluator, TypeId type) : m_pool(evaluator.pool_of(type))
    {
        if (m_pool.used == m_pool.values.size())
            m_pool.values.emplace_back();
        m_value = &m_pool.values[m_pool.used++];
    }
    ~Temporary() { --m_pool.used; }
    Temporary(Temporary const&) = delete;
    Temporary& operator=(Temporary const&) = delete;

    Value& value() { return *m_value; }

private:
    Evaluator::Pool& m_pool;
    Value* m_value;
};

}

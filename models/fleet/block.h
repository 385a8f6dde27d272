#pragma once

#include "base/pages.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

namespace signalbox {

/// A growing array of plain values, zero where nothing was written. Large ones have pages of their own, so that growing
/// copies nothing under the lock; what is reserved and not used takes no memory. Eight octets behind the last value may
/// be read.
template<typename T>
class Block
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    Block() = default;
    ~Block()
    {
        if (mapped(m_capacity)) pages::leave(m_data, octets(m_capacity));
        else std::free(m_data);
    }
    Block(const Block &) = delete;
    Block &operator=(const Block &) = delete;

    const T &operator[](std::size_t i) const { return m_data[i]; }
    T &operator[](std::size_t i) { return m_data[i]; }
    const T *data() const { return m_data; }
    T *data() { return m_data; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    std::size_t bytes() const { return m_size * sizeof(T); }

    void reserve(std::size_t size)
    {
        if (size <= m_capacity) return;
        void *place = nullptr;
        if (mapped(m_capacity)) {
            place = pages::grow(m_data, octets(m_capacity), octets(size));
        } else if (mapped(size)) {
            place = pages::take(octets(size));
            if (m_size > 0) std::memcpy(place, m_data, m_size * sizeof(T));
            std::free(m_data);
        } else {
            place = std::realloc(static_cast<void *>(m_data), octets(size));
            if (!place) throw std::bad_alloc();
        }
        m_data = static_cast<T *>(place);
        m_capacity = size;
    }
    void resize(std::size_t size)
    {
        if (size > m_capacity) reserve(std::max(size, m_capacity + m_capacity / 4 + 1024));
        if (size > m_size) std::memset(static_cast<void *>(m_data + m_size), 0, (size - m_size) * sizeof(T));
        m_size = size;
    }
    /// As resize(), for whoever writes all of it: what is new is not cleared.
    void resizeUnset(std::size_t size)
    {
        reserve(size);
        m_size = size;
    }
    void swap(Block &other)
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
    }

private:
    static constexpr std::size_t octets(std::size_t size) { return size * sizeof(T) + 8; }
    static constexpr bool mapped(std::size_t size) { return octets(size) >= pages::least; }

    T *m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace signalbox

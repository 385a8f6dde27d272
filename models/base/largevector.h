#pragma once

#include "base/pages.h"
#include "base/usedpages.h"

#include <new>
#include <type_traits>
#include <vector>

namespace signalbox {

/// Large vectors from pages of their own, used ones where there are any: four faults for a million numbers, or none, not two
/// thousand. What is added without a value is not cleared.
template<typename T>
struct PagesAllocator
{
    static_assert(std::is_trivially_copyable_v<T>);
    using value_type = T;

    PagesAllocator() = default;
    template<typename Other>
    PagesAllocator(const PagesAllocator<Other> &) noexcept
    {
    }
    T *allocate(std::size_t size)
    {
        const std::size_t bytes = size * sizeof(T);
        return static_cast<T *>(bytes >= pages::leastUsed ? pages::takeUsed(bytes) : ::operator new(bytes));
    }
    void deallocate(T *place, std::size_t size)
    {
        if (size * sizeof(T) >= pages::leastUsed) pages::leaveUsed(place, size * sizeof(T));
        else ::operator delete(place);
    }
    template<typename Value>
    void construct(Value *place)
    {
        ::new (static_cast<void *>(place)) Value;
    }
    template<typename Value, typename... Arguments>
    void construct(Value *place, Arguments &&...arguments)
    {
        ::new (static_cast<void *>(place)) Value(std::forward<Arguments>(arguments)...);
    }
    bool operator==(const PagesAllocator &) const { return true; }
};

template<typename T>
using LargeVector = std::vector<T, PagesAllocator<T>>;

} // namespace signalbox

#pragma once

#include "fleet/block.h"
#include "fleet/codecs.h"
#include "fleet/row.h"

#include <array>

namespace signalbox {

/// One value a row as it is, side by side in memory: `data()` is what a loop over many rows reads.
template<typename T>
class PlainColumn
{
public:
    T operator[](Row row) const { return m_values[row]; }
    const T *data() const { return m_values.data(); }
    void set(Row row, T value) { m_values[row] = value; }
    Block<T> &block() { return m_values; }
    const Block<T> &block() const { return m_values; }

private:
    Block<T> m_values;
};

/// One value a row, packed by a codec with a Raw type of its own.
template<typename Codec>
class PackedColumn
{
public:
    using Value = typename Codec::Value;
    using Raw = typename Codec::Raw;

    Value operator[](Row row) const { return Codec::decode(m_raw[row]); }
    void set(Row row, Value value) { m_raw[row] = Codec::encode(value); }
    Block<Raw> &block() { return m_raw; }
    const Block<Raw> &block() const { return m_raw; }

private:
    Block<Raw> m_raw;
};

/// One of several values of 16 bits a row that lie side by side, because they are written together.
template<typename Codec, std::size_t Count, std::size_t Place>
class PartColumn
{
public:
    using Value = typename Codec::Value;
    using Parts = Block<std::array<std::uint16_t, Count>>;

    explicit PartColumn(Parts &parts) : m_parts(&parts) { }
    Value operator[](Row row) const { return Codec::decode((*m_parts)[row][Place]); }
    void set(Row row, Value value) { (*m_parts)[row][Place] = Codec::encode(value); }

private:
    Parts *m_parts;
};

/// Some bits of a word that several columns share, so that what is written together lies together.
template<typename Codec, typename Word, int Shift, int Bits>
class BitColumn
{
    static_assert(Shift + Bits <= int(sizeof(Word) * 8));

public:
    using Value = typename Codec::Value;
    static constexpr Word mask = Word((Word(1) << Bits) - 1);

    explicit BitColumn(Block<Word> &words) : m_words(&words) { }
    Value operator[](Row row) const { return Codec::decode(raw((*m_words)[row])); }
    static Word raw(Word word) { return Word(word >> Shift) & mask; }
    const Block<Word> &words() const { return *m_words; }
    void set(Row row, Value value)
    {
        Word &word = (*m_words)[row];
        word = (word & ~Word(mask << Shift)) | Word((Word(Codec::encode(value)) & mask) << Shift);
    }

private:
    Block<Word> *m_words;
};

} // namespace signalbox

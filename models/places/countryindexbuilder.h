#pragma once

#include "places/countrygrid.h"
#include "places/countryindex.h"

namespace signalbox {

/// Fills the columns of a CountryIndex once.
class CountryIndex::Builder
{
public:
    explicit Builder(CountryIndex &index)
        : m_index(index)
    { }
    void build(const ArcsFile &borders);

private:
    void addRing(const ArcsFile &borders, const ArcsFile::Ring &ring, std::uint16_t area);
    void markCentres(std::uint16_t area, size_t firstEdge);
    void spreadEdges();
    template <typename Visit> static void visitCells(const Edge &edge, Visit &&visit);

    CountryIndex &m_index;
};

} // namespace signalbox

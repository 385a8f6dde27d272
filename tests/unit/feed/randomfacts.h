#pragma once

#include "domain/facts.h"

#include <random>

/// Facts as a source might say them, drawn from a seed: printable and awkward texts, extremes, absences.
class RandomFacts
{
public:
    explicit RandomFacts(unsigned seed) : m_random(seed) { }
    signalbox::Fact next();

private:
    std::uint64_t below(std::uint64_t n) { return m_random() % n; }
    bool chance() { return below(2) == 0; }
    double real(double least, double most);
    std::string text(std::size_t most);
    QString digits(int count);
    std::optional<signalbox::Cause> cause();
    signalbox::Plmn plmn();
    signalbox::Rat rat();
    signalbox::FactBody body();

    std::mt19937_64 m_random;
};

#pragma once

#include "truck.h"

/// A line that must be refused, and why.
struct Breakage
{
    QByteArray line; ///< without its end
    const char *code; ///< "csv" stands for every fault of the reader
};

constexpr int breakageKinds = 25;
/// `number` makes the vehicle of the broken line one of its own; `before` is the last good row, `first` the file's
/// first one, which later lines repeat and contradict.
Breakage broken(int kind, int number, const Row &before, const Row &first);

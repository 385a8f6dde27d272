#include "colourscience.h"

#include <algorithm>
#include <cmath>

namespace colourscience {

namespace {
using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Rgb linear(const QColor &colour)
{
    return { linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()) };
}

Rgb multiply(const Matrix &m, const Rgb &v)
{
    Rgb out {};
    for (std::size_t row = 0; row < 3; ++row)
        out[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
    return out;
}

constexpr Matrix Protanopia { Rgb { 0.152286, 1.052583, -0.204868 }, Rgb { 0.114503, 0.786281, 0.099216 },
                              Rgb { -0.003882, -0.048116, 1.051998 } };
constexpr Matrix Deuteranopia { Rgb { 0.367322, 0.860646, -0.227968 }, Rgb { 0.280085, 0.672501, 0.047413 },
                                Rgb { -0.011820, 0.042940, 0.968881 } };
constexpr Matrix Tritanopia { Rgb { 1.255528, -0.076749, -0.178779 }, Rgb { -0.078411, 0.930809, 0.147602 },
                              Rgb { 0.004733, 0.691367, 0.303900 } };
constexpr Matrix ToXyz { Rgb { 0.4124564, 0.3575761, 0.1804375 }, Rgb { 0.2126729, 0.7151522, 0.0721750 },
                         Rgb { 0.0193339, 0.1191920, 0.9503041 } };

Rgb seen(Rgb rgb, Vision vision)
{
    if (vision == Vision::Normal)
        return rgb;
    rgb = multiply(vision == Vision::Protanopia         ? Protanopia
                    : vision == Vision::Deuteranopia ? Deuteranopia
                                                     : Tritanopia,
                rgb);
    for (double &channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    return rgb;
}

double luminance(const QColor &colour)
{
    const Rgb rgb = linear(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

constexpr double Degree = M_PI / 180;

double hue(double a, double b)
{
    const double angle = std::atan2(b, a) / Degree;
    return a == 0 && b == 0 ? 0 : angle < 0 ? angle + 360 : angle;
}
} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({ luminance(one), luminance(other) });
    return (high + 0.05) / (low + 0.05);
}

Lab lab(const QColor &colour, Vision vision)
{
    const Rgb xyz = multiply(ToXyz, seen(linear(colour), vision));
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double difference(const Lab &one, const Lab &other)
{
    const double c = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
    const double g = 0.5 * (1 - std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7))));
    const double a1 = (1 + g) * one.a, a2 = (1 + g) * other.a;
    const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, other.b);
    const double h1 = hue(a1, one.b), h2 = hue(a2, other.b);

    double dh = c1 * c2 == 0 ? 0 : h2 - h1;
    dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
    const double dHue = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * Degree);
    double h = h1 + h2;
    if (c1 * c2 != 0)
        h = std::abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;

    const double l = (one.l + other.l) / 2, cp = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos((h - 30) * Degree) + 0.24 * std::cos(2 * h * Degree)
        + 0.32 * std::cos((3 * h + 6) * Degree) - 0.20 * std::cos((4 * h - 63) * Degree);
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * cp, sh = 1 + 0.015 * cp * t;
    const double rc = 2 * std::sqrt(std::pow(cp, 7) / (std::pow(cp, 7) + std::pow(25.0, 7)));
    const double turn = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double rt = -std::sin(2 * turn * Degree) * rc;
    const double dl = (other.l - one.l) / sl, dc = (c2 - c1) / sc, dhs = dHue / sh;
    return std::sqrt(dl * dl + dc * dc + dhs * dhs + rt * dc * dhs);
}

} // namespace colourscience

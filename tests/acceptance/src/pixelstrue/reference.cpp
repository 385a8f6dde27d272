#include "reference.h"

#include <cmath>

namespace signalbox {

CrowdReference::CrowdReference(const FleetState::ReadView &view, const Camera &camera, double ratio, int diameter, double aside)
    : m_width(int(std::ceil(camera.size().width() * ratio))), m_height(int(std::ceil(camera.size().height() * ratio))),
      m_worst(std::size_t(4 * m_width * m_height), -1)
{
    for (Row row = 0; row < view.size(); ++row) {
        if (!view->located(row))
            continue;
        const double east = view->x[row] / 4294967296.0 - camera.centre().x();
        const double south = view->y[row] / 4294967296.0 - camera.centre().y();
        const double x = ((east - std::round(east)) * camera.worldPixels() + camera.size().width() / 2) * ratio + aside;
        const double y = (south * camera.worldPixels() + camera.size().height() / 2) * ratio;
        disc(std::floor(2 * x + 0.5) / 2, std::floor(2 * y + 0.5) / 2, diameter / 2.0, view->state[row]);
    }
}

void CrowdReference::disc(double x, double y, double radius, int rank)
{
    if (x < -radius || y < -radius || x > m_width + radius || y > m_height + radius)
        return;
    for (int line = int(2 * (y - radius)) - 1; line <= int(2 * (y + radius)) + 1; ++line) {
        for (int column = int(2 * (x - radius)) - 1; column <= int(2 * (x + radius)) + 1; ++column) {
            if (line < 0 || column < 0 || line >= 2 * m_height || column >= 2 * m_width)
                continue;
            const double dx = (column + 0.5) / 2 - x, dy = (line + 0.5) / 2 - y;
            std::int8_t &there = m_worst[std::size_t(line) * std::size_t(2 * m_width) + std::size_t(column)];
            if (dx * dx + dy * dy < radius * radius && rank > there)
                there = std::int8_t(rank);
        }
    }
}

PixelSamples CrowdReference::at(int x, int y) const
{
    PixelSamples samples {};
    for (int line = 2 * y; line < 2 * y + 2; ++line)
        for (int column = 2 * x; column < 2 * x + 2; ++column)
            if (const int rank = m_worst[std::size_t(line) * std::size_t(2 * m_width) + std::size_t(column)]; rank >= 0)
                ++samples[std::size_t(rank)];
    return samples;
}

} // namespace signalbox

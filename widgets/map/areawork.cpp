#include "map/areawork.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr double heatSigma = 2.2; // cells
constexpr int heatReach = 6; // cells round the picture whose vehicles shine into it
constexpr double largestCell = 8; // device-independent pixels; at least half of it

QImage paintedCountries(const AreaTask &task, const AreaPicture &picture, const AreaField &field)
{
    std::map<std::uint16_t, QColor> colours;
    for (const auto &[key, sum] : picture.countries.sums)
        colours.emplace(key, task.colours[std::size_t(picture.scale.classOf(sum.value(field.total)))]);
    const AreaPicture *before = task.before.get();
    if (before != nullptr && before->part == task.part && before->colours == task.colours && before->scale == picture.scale) {
        const bool same = before->countries.sums.size() == picture.countries.sums.size()
            && std::all_of(before->countries.sums.begin(), before->countries.sums.end(), [&](const auto &each) {
                   const auto now = colours.find(each.first);
                   return now != colours.end() && now->second == task.colours[std::size_t(before->scale.classOf(each.second.value(field.total)))];
               });
        if (same)
            return before->image;
    }
    const auto lines = task.atlas->lines(detailOf(task.part));
    return lines ? paintCountries(**lines, task.part, colours) : QImage();
}

void workOutCountries(const AreaTask &task, const AreaQuestion &question, AreaPicture &picture)
{
    picture.countries = sumByCountry(question);
    picture.generation = picture.countries.generation;
    std::vector<double> values;
    for (const auto &[key, sum] : picture.countries.sums)
        values.push_back(sum.value(question.field.total));
    picture.scale = AreaScale::renewed(task.before ? task.before->scale : AreaScale(), values, question.field.total);
    picture.image = paintedCountries(task, picture, question.field);
}

/// Cells that are fixed to the world, so that they do not swim while the map is moved.
AreaGrid gridFor(const WorldPart &part)
{
    AreaGrid grid;
    const double worldPixels = part.pixels.width() / part.devicePixelRatio / part.fractions.width();
    grid.cell = std::exp2(-std::ceil(std::log2(worldPixels / largestCell)));
    const auto cells = [&](double fraction) { return int(std::floor(fraction / grid.cell)); };
    grid.left = (cells(part.fractions.left()) - heatReach) * grid.cell;
    grid.top = (cells(part.fractions.top()) - heatReach) * grid.cell;
    grid.columns = cells(part.fractions.right()) - cells(part.fractions.left()) + 1 + 2 * heatReach;
    grid.lines = cells(part.fractions.bottom()) - cells(part.fractions.top()) + 1 + 2 * heatReach;
    return grid;
}

QImage paintedHeat(const AreaTask &task, const AreaGrid &grid, const std::vector<float> &values, const AreaScale &scale)
{
    QImage cells(grid.columns, grid.lines, QImage::Format_ARGB32_Premultiplied);
    for (int line = 0; line < grid.lines; ++line) {
        auto *out = reinterpret_cast<QRgb *>(cells.scanLine(line));
        for (int column = 0; column < grid.columns; ++column) {
            const float value = values[grid.at(column, line)];
            out[column] = std::isnan(value) ? 0 : qPremultiply(task.colours[std::size_t(scale.classOf(double(value)))].rgba());
        }
    }
    QImage image(task.part.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double pixels = task.part.pixels.width() / task.part.fractions.width(); // device pixels of the world
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF((QPointF(grid.left, grid.top) - task.part.fractions.topLeft()) * pixels, QSizeF(grid.columns, grid.lines) * grid.cell * pixels), cells);
    painter.end();
    image.setDevicePixelRatio(task.part.devicePixelRatio);
    return image;
}

void workOutHeat(const AreaTask &task, const AreaQuestion &question, AreaPicture &picture)
{
    AreaGrid grid = gridFor(task.part);
    fill(grid, question);
    picture.generation = grid.generation;
    smooth(grid, heatSigma);
    const std::vector<float> values = valuesOf(grid, question.field.total);
    const std::vector<double> told(values.begin(), values.end());
    // Density depends on the zoom's cells, so a scale is kept only while the zoom is.
    const bool sameZoom = task.before && std::abs(task.before->part.fractions.width() / task.part.fractions.width() - 1) < 1e-6;
    picture.scale = AreaScale::renewed(sameZoom ? task.before->scale : AreaScale(), told, question.field.total);
    picture.image = paintedHeat(task, grid, values, picture.scale);
}
} // namespace

std::shared_ptr<const AreaPicture> workOutAreas(const AreaTask &task)
{
    const AreaField *field = task.fields->find(task.choice.field);
    if (field == nullptr || task.choice.kind == AreaChoice::Kind::Off)
        return nullptr;
    auto picture = std::make_shared<AreaPicture>();
    picture->choice = task.choice;
    picture->part = task.part;
    picture->colours = task.colours;
    picture->at = task.now;
    const AreaQuestion question { task.fleet, task.filter.get(), *field, task.now, task.stop.get() };
    if (task.choice.kind == AreaChoice::Kind::Countries)
        workOutCountries(task, question, *picture);
    else
        workOutHeat(task, question, *picture);
    return task.stop->load() ? nullptr : picture;
}

} // namespace signalbox

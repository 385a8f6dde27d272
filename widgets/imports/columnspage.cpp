#include "imports/columnspage.h"

#include "look/choicebox.h"
#include "look/notices.h"
#include "look/text.h"
#include "words/errors.h"
#include "words/imports.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace signalbox {

namespace {
constexpr int previewRows = 3;
}

ColumnsPage::ColumnsPage(const ImportParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_file(new QLineEdit(this)), m_fleet(new QLineEdit(this)), m_connection(new ChoiceBox(parts.look, this)),
      m_names(new ChoiceBox(parts.look, this)), m_newName(new QLineEdit(this)), m_form(newLabel({}, "caption", this, true)), m_error(new ErrorBlock(parts.look, this)),
      m_empty(new EmptyState(tr("No file yet"),
                             tr("A CSV file whose first line names the columns: vehicles, devices, eUICCs and profiles, each in a file or all in one. "
                                "A cell that is empty changes nothing."), this)),
      m_area(new QScrollArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(newLabel(tr("Which file, and what do its columns mean?"), "review", this));
    column->addWidget(newSourceLine());
    column->addWidget(m_error);
    column->addWidget(m_empty, 1);
    column->addWidget(m_area, 1);
    column->addWidget(newConstantsLine());
    column->addWidget(m_form);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(tr("Columns of the file"));
    m_error->hide();
    m_area->hide();
    setFocusProxy(m_file);
    fillSaved();
}

QWidget *ColumnsPage::newSourceLine()
{
    auto *source = new QWidget(this);
    auto *line = new QHBoxLayout(source);
    line->setContentsMargins(0, 0, 0, 0);
    auto *choose = newButton(tr("Choose a file…"), "default", source);
    auto *clipboard = newButton(tr("Paste a table"), "default", source);
    clipboard->setToolTip(tr("Takes rows that were copied from a spreadsheet, heads included"));
    m_file->setObjectName(QStringLiteral("importFile"));
    m_file->setPlaceholderText(tr("Path of a CSV file"));
    m_file->setAccessibleName(tr("File"));
    m_names->setAccessibleName(tr("Saved columns"));
    m_names->setObjectName(QStringLiteral("savedColumns"));
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    line->addWidget(clipboard);
    line->addWidget(m_names);
    connect(m_file, &QLineEdit::returnPressed, this, [this] { openFile(m_file->text()); });
    connect(choose, &QPushButton::clicked, this, &ColumnsPage::chooseFile);
    connect(clipboard, &QPushButton::clicked, this, [this] { paste(QGuiApplication::clipboard()->text()); });
    connect(m_names, &ChoiceBox::activated, this, [this](int index) { loadSaved(index == 0 ? QString() : m_names->itemText(index)); });
    return source;
}

QWidget *ColumnsPage::newConstantsLine()
{
    auto *constants = new QWidget(this);
    auto *line = new QHBoxLayout(constants);
    line->setContentsMargins(0, 0, 0, 0);
    m_fleet->setText(m_parts.around.fleet.toString());
    m_fleet->setAccessibleName(tr("Fleet of rows that name none"));
    m_fleet->setObjectName(QStringLiteral("importFleet"));
    m_fleet->setMaximumWidth(m_parts.look.look().px(180));
    m_connection->addItem(tr("none"), QString());
    QStringList connections(m_parts.around.connections.begin(), m_parts.around.connections.end());
    connections.sort();
    for (const QString &name : connections) m_connection->addItem(name, name);
    m_connection->setAccessibleName(tr("Connection of rows that name none"));
    m_newName->setPlaceholderText(tr("Name for these columns"));
    m_newName->setAccessibleName(tr("Name for these columns"));
    m_newName->setMinimumWidth(m_parts.look.look().px(220));
    m_newName->setObjectName(QStringLiteral("columnsName"));
    auto *save = newButton(tr("Save the columns"), "default", constants);
    save->setObjectName(QStringLiteral("saveColumns"));
    line->addWidget(newLabel(tr("Fleet"), "label", constants));
    line->addWidget(m_fleet);
    line->addSpacing(12);
    line->addWidget(newLabel(tr("Connection"), "label", constants));
    line->addWidget(m_connection);
    line->addStretch(1);
    line->addWidget(m_newName);
    line->addWidget(save);
    connect(save, &QPushButton::clicked, this, &ColumnsPage::saveAs);
    connect(m_fleet, &QLineEdit::textEdited, this, &ColumnsPage::check);
    connect(m_connection, &ChoiceBox::activated, this, &ColumnsPage::check);
    return constants;
}

void ColumnsPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import vehicles"), QFileInfo(m_path).path(), tr("CSV files (*.csv *.txt *.tsv);;All files (*)"));
    if (!path.isEmpty()) openFile(path);
}

void ColumnsPage::openFile(const QString &path)
{
    m_path = path;
    m_name = QFileInfo(path).fileName();
    m_file->setText(path);
    read();
}

void ColumnsPage::paste(const QString &text)
{
    QFile file(m_scratch.filePath(QStringLiteral("pasted.csv")));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        showError({ QStringLiteral("file.write"), { { QStringLiteral("path"), file.fileName() } }, file.errorString() });
        return;
    }
    m_path = file.fileName();
    m_name = tr("the pasted table");
    m_file->clear();
    read();
}

QString ColumnsPage::name() const
{
    return m_name;
}

void ColumnsPage::read()
{
    m_error->hide();
    const auto preview = previewOf(m_path, m_parts.words, previewRows);
    m_preview = preview.value_or(ImportPreview {});
    fill();
    if (preview) check();
    else showError(preview.error());
}

QString ColumnsPage::columnText(std::size_t column) const
{
    QStringList cells;
    for (const QStringList &row : m_preview.rows)
        if (const QString cell = row.value(qsizetype(column)); !cell.isEmpty()) cells += cell;
    return cells.join(QStringLiteral("  ·  "));
}

void ColumnsPage::fill()
{
    delete m_grid;
    m_empty->hide();
    m_area->show();
    m_grid = new QWidget;
    m_grid->setObjectName(QStringLiteral("base"));
    m_grid->setAttribute(Qt::WA_StyledBackground);
    m_choices.clear();
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(2, 1);
    const char *heads[] = { QT_TR_NOOP("Column of the file"), QT_TR_NOOP("Means"), QT_TR_NOOP("First rows") };
    for (int i = 0; i < 3 && !m_preview.header.isEmpty(); ++i) grid->addWidget(newLabel(tr(heads[i]), "section", m_grid), 0, i);
    for (std::size_t i = 0; i < m_preview.guesses.size(); ++i) {
        const QString head = m_preview.header[qsizetype(i)];
        auto *choice = new ChoiceBox(m_parts.look, m_grid);
        choice->addItem(tr("left out"), QString());
        for (const ColumnSpec &spec : columnSpecs()) choice->addItem(words::columnName(spec.field), QString(QLatin1StringView(spec.code)));
        const auto saved = m_saved.columns.constFind(head);
        const QString code = saved != m_saved.columns.cend() ? *saved : m_preview.guesses[i] ? QString(QLatin1StringView(columnSpec(*m_preview.guesses[i]).code)) : QString();
        choice->setCurrentIndex(std::max(0, choice->findData(code)));
        choice->setAccessibleName(tr("What %1 means").arg(head));
        choice->setObjectName(QStringLiteral("column%1").arg(i));
        connect(choice, &ChoiceBox::activated, this, &ColumnsPage::check);
        m_choices.push_back(choice);
        auto *cells = newLabel({}, "table", m_grid);
        cells->setText(cells->fontMetrics().elidedText(columnText(i), Qt::ElideRight, m_parts.look.look().px(520)));
        cells->setToolTip(columnText(i));
        grid->addWidget(newLabel(head, "table", m_grid), int(i) + 1, 0);
        grid->addWidget(choice, int(i) + 1, 1);
        grid->addWidget(cells, int(i) + 1, 2);
    }
    grid->setRowStretch(int(m_preview.guesses.size()) + 1, 1);
    m_area->setWidget(m_grid);
    m_grid->show();
}

ColumnMapping ColumnsPage::mapping() const
{
    ColumnMapping mapping;
    for (std::size_t i = 0; i < m_choices.size(); ++i) mapping.columns.insert(m_preview.header[qsizetype(i)], m_choices[i]->currentData().toString());
    if (const QString connection = m_connection->currentData().toString(); !connection.isEmpty()) mapping.constants.insert(QStringLiteral("connection"), connection);
    return mapping;
}

FleetId ColumnsPage::fleet() const
{
    return FleetId::parse(m_fleet->text().trimmed()).value_or(FleetId {});
}

void ColumnsPage::check()
{
    const auto fleet = FleetId::parse(m_fleet->text().trimmed());
    restyle(m_fleet, "invalid", !fleet);
    const auto plan = ColumnPlan::make(m_preview.header, mapping(), m_parts.words);
    m_ready = plan && fleet;
    m_error->hide();
    if (!plan) showError(plan.error());
    else if (!fleet) showError(fleet.error());
    const char *encodings[] = { "UTF-8", "UTF-16 LE", "UTF-16 BE" };
    const QString separator = m_preview.delimiter == '\t' ? tr("tabs") : m_preview.delimiter == ';' ? tr("semicolons") : tr("commas");
    m_form->setText(tr("Read as %1 with %2 between the cells.").arg(QLatin1StringView(encodings[int(m_preview.encoding)]), separator));
    Q_EMIT changed();
}

void ColumnsPage::showError(const Error &error)
{
    const auto text = words::error(error, m_parts.locale);
    m_error->setError(text.what, text.todo, text.detail);
    m_error->show();
    m_ready = false;
    Q_EMIT changed();
}

void ColumnsPage::fillSaved()
{
    m_names->clear();
    m_names->addItem(tr("Columns: guessed"));
    m_names->addItems(MappingShelf(m_parts.mappingsPath).names());
    m_names->setVisible(m_names->count() > 1);
}

void ColumnsPage::loadSaved(const QString &name)
{
    m_saved = {};
    if (!name.isEmpty()) {
        const auto saved = MappingShelf(m_parts.mappingsPath).load(name);
        if (!saved) return showError(saved.error());
        m_saved = *saved;
        m_connection->setCurrentIndex(std::max(0, m_connection->findData(m_saved.constants.value(QStringLiteral("connection")))));
    }
    if (m_preview.header.isEmpty()) return;
    fill();
    check();
}

void ColumnsPage::saveAs()
{
    const QString name = m_newName->text().trimmed();
    restyle(m_newName, "invalid", name.isEmpty());
    if (name.isEmpty()) return;
    if (const auto saved = MappingShelf(m_parts.mappingsPath).save(name, mapping()); !saved) return showError(saved.error());
    m_newName->clear();
    fillSaved();
    m_names->setCurrentText(name);
}

} // namespace signalbox

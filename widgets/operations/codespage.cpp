#include "operations/codespage.h"

#include "activation/activationsource.h"
#include "base/deliver.h"
#include "look/choicebox.h"
#include "look/desktable.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "tables/planrows.h"
#include "words/errors.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPromise>

namespace signalbox {

namespace {
/// Work on another thread; the answer comes back as a future.
template<typename Work>
QFuture<Result<ActivationCode>> readBeside(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<ActivationCode>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}
constexpr int RemarkRank = 5; // the triangle
} // namespace

CodesPage::CodesPage(OrderPlan &plan, const Reader &reader, LookSource &look, QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_reader(reader),
      m_line(new QLineEdit(this)),
      m_rows(new PlanRows({ tr("Activation code"), tr("SM-DP+"), tr("For vehicle"), tr("Note") }, this)),
      m_table(new DeskTable(look, deskRoles, this)),
      m_fault(newLabel({}, "caption", this, true)),
      m_note(newLabel({}, "caption", this, true))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(newLabel(tr("Which subscriptions are to be fetched?"), "review", this));
    column->addWidget(newInput());
    column->addWidget(m_fault);
    column->addWidget(m_table, 1);
    column->addWidget(newChoices(look));
    column->addWidget(m_note);
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("wizardCodes"));
    m_table->setAccessibleName(tr("Activation codes, masked"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::array widths { 240, 170, 130 };
    for (int i = 0; i < int(widths.size()); ++i)
        m_table->setColumnWidth(i, look.look().px(widths[std::size_t(i)]));
    connect(m_table, &DeskTable::opened, this, &WizardPage::nextRequested);
    connect(&m_plan, &OrderPlan::vehiclesChanged, this, &CodesPage::assign);
    fill();
}

CodesPage::~CodesPage()
{
    m_readers.waitForDone();
}

QWidget *CodesPage::newInput()
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto *add = newButton(tr("Add"), "default", box);
    auto *files = newButton(tr("From files…"), "default", box);
    auto *paste = newButton(tr("From the clipboard"), "default", box);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setObjectName(QStringLiteral("codeToAdd"));
    m_line->setPlaceholderText(tr("Type or paste an activation code, LPA:1$…"));
    m_line->setAccessibleName(tr("Activation code to add"));
    files->setToolTip(tr("Text, or pictures of QR codes. Choose several at once for several vehicles"));
    paste->setToolTip(tr("Text, or a picture of a QR code"));
    line->addWidget(m_line, 1);
    line->addWidget(add);
    line->addSpacing(16);
    line->addWidget(files);
    line->addWidget(paste);
    connect(m_line, &QLineEdit::returnPressed, this, &CodesPage::addTyped);
    connect(add, &QPushButton::clicked, this, &CodesPage::addTyped);
    connect(files, &QPushButton::clicked, this, &CodesPage::chooseFiles);
    connect(paste, &QPushButton::clicked, this, &CodesPage::pasteFromClipboard);
    return box;
}

QWidget *CodesPage::newChoices(LookSource &look)
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto *label = newLabel(tr("Use codes of"), "label", box);
    m_host = new ChoiceBox(look, box);
    m_host->setObjectName(QStringLiteral("codeHost"));
    m_host->setMinimumWidth(look.look().px(240));
    m_host->setAccessibleName(tr("SM-DP+ whose codes are used"));
    label->setBuddy(m_host);
    m_enable = new QCheckBox(tr("Enable what was fetched"), box);
    m_enable->setObjectName(QStringLiteral("thenEnable"));
    m_remove = newButton(tr("Remove from the list"), "default", box);
    line->addWidget(label);
    line->addWidget(m_host);
    line->addSpacing(24);
    line->addWidget(m_enable);
    line->addStretch(1);
    line->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &CodesPage::removeCurrent);
    connect(m_host, &QComboBox::activated, this, [this](int index) {
        m_shelf.choose(index > 0 ? std::optional(m_host->itemData(index).toString()) : std::nullopt);
        assign();
    });
    connect(m_enable, &QCheckBox::toggled, this, [this](bool on) {
        OperationDetails details = m_plan.details();
        details.thenEnable = on;
        m_plan.setDetails(details);
    });
    return box;
}

QString CodesPage::summary() const
{
    const int chosen = int(m_shelf.chosen().size());
    return chosen == 0 ? QString() : tr("%Ln code(s)", nullptr, chosen);
}

bool CodesPage::complete() const
{
    return !m_shelf.chosen().empty();
}

void CodesPage::enter()
{
    if (m_shelf.codes().empty())
        m_line->setFocus();
    else
        m_table->setFocus();
}

void CodesPage::addTyped()
{
    const QString typed = m_line->text();
    forgetFaults();
    m_line->clear(); // also when it is wrong: what was pasted may be a secret of another kind
    take(ActivationCode::parse(typed), tr("What was typed"));
}

void CodesPage::chooseFiles()
{
    readFiles(QFileDialog::getOpenFileNames(this, tr("Activation codes"), {}, tr("Text and pictures (*.txt *.png *.jpg *.jpeg *.bmp *.gif);;All files (*)")));
}

void CodesPage::readFiles(const QStringList &paths)
{
    forgetFaults();
    for (const QString &path : paths)
        deliver(readBeside(m_readers, [path] { return readActivation(path); }), this,
                [this, path](const Result<ActivationCode> &code) { take(code, QFileInfo(path).fileName()); });
}

void CodesPage::pasteFromClipboard()
{
    forgetFaults();
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held && held->hasImage())
        readPicture(QApplication::clipboard()->image());
    else
        take(ActivationCode::parse(QApplication::clipboard()->text()), tr("The clipboard"));
}

void CodesPage::readPicture(const QImage &picture)
{
    deliver(readBeside(m_readers, [picture] { return readActivation(picture); }), this,
            [this](const Result<ActivationCode> &code) { take(code, tr("The clipboard")); });
}

void CodesPage::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_shelf.remove(std::size_t(row));
    assign();
}

void CodesPage::forgetFaults()
{
    m_faults.clear();
}

void CodesPage::take(const Result<ActivationCode> &code, const QString &from)
{
    if (!code)
        m_faults += tr("%1: %2").arg(from, words::error(code.error(), m_reader.locale).sentence());
    else if (!m_shelf.add(*code))
        m_faults += tr("%1: this code is in the list already.").arg(from);
    m_fault->setText(m_faults.join(u'\n'));
    restyle(m_line, "invalid", !m_faults.isEmpty());
    assign();
}

void CodesPage::assign()
{
    m_plan.setCodes(m_shelf.chosen());
    fill();
}

void CodesPage::fill()
{
    std::vector<PlanRows::Line> lines;
    std::size_t next = 0;
    const auto &vehicles = m_plan.vehicles();
    for (const ActivationCode &code : m_shelf.codes()) {
        const bool chosen = m_shelf.isChosen(code);
        const bool used = chosen && next < vehicles.size();
        const QString vehicle = used ? vehicles[next].vehicle.toString() : tr("none");
        next += chosen;
        QString note = code.needsConfirmation() ? tr("needs a confirmation code, see the check") : QString();
        if (!used)
            note = chosen ? tr("more codes than vehicles") : tr("of another SM-DP+");
        lines.push_back({ code.masked(), { { code.masked(), -1, !used }, { code.host(), -1, !used }, { vehicle, -1, !used },
                                           { note, used && code.needsConfirmation() ? RemarkRank : -1, !used } } });
    }
    m_rows->setLines(std::move(lines));
    const QStringList hosts = m_shelf.hosts();
    const QString chosenHost = m_host->currentIndex() > 0 ? m_host->currentData().toString() : QString();
    m_host->clear();
    m_host->addItem(tr("any SM-DP+"));
    for (const QString &host : hosts)
        m_host->addItem(tr("%1 (%2)").arg(host).arg(m_shelf.codesOf(host)), host);
    m_host->setCurrentIndex(std::max(0, int(hosts.indexOf(chosenHost)) + 1));
    m_remove->setEnabled(!m_shelf.codes().empty());
    const int missing = int(vehicles.size()) - int(m_shelf.chosen().size());
    m_note->setText(missing > 0 ? tr("A code buys one subscription: %Ln vehicle(s) have none yet and stay as they are. Codes are never shown in full.", nullptr, missing)
                                : tr("A code buys one subscription. Codes are never shown in full."));
    Q_EMIT changed();
}

} // namespace signalbox

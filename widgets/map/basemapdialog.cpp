#include "map/basemapdialog.h"

#include "look/text.h"
#include "words/errors.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace signalbox {

BasemapDialog::BasemapDialog(BasemapDesk &desk, LookSource &look, QWidget *parent)
    : ModalDialog(tr("Map"), look, parent), m_desk(desk), m_lines(new QRadioButton(tr("Coasts, borders and places (Natural Earth)"), this)),
      m_file(new QRadioButton(tr("A street map from a file (.mbtiles with pictures)"), this)),
      m_server(new QRadioButton(tr("A street map from a tile server"), this)), m_wrong(newLabel({}, "caption", this, true))
{
    resize(look.look().px(600), 10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->addWidget(head());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 8, 16, 0);
    body->setSpacing(8);
    column->addLayout(body);
    body->addWidget(m_lines);
    body->addWidget(m_file);
    auto *file = new QHBoxLayout;
    m_path = addField(file, tr("File"), m_desk.choice().path);
    QPushButton *other = newButton(tr("Choose…"), "default", this);
    file->addWidget(other);
    body->addLayout(file);
    body->addWidget(m_server);
    m_address = addField(body, tr("Address, such as https://tiles.example.net/{z}/{x}/{y}.png"), m_desk.choice().server.address);
    m_attribution = addField(body, tr("Attribution that its owner asks for; always shown"), m_desk.choice().server.attribution);
    body->addWidget(newLabel(tr("Only a server that you may use: it learns which places you look at. Pictures are kept for a week, at most 512 MB."), "caption", this, true));
    body->addWidget(m_wrong);
    m_wrong->hide();
    auto *line = new QHBoxLayout;
    line->addStretch();
    QPushButton *cancel = newButton(tr("Cancel"), "default", this), *use = newButton(tr("Use this map"), "primary", this);
    line->addWidget(cancel);
    line->addWidget(use);
    body->addLayout(line);
    QRadioButton *now = m_desk.choice().kind == BasemapChoice::Kind::File ? m_file : m_desk.choice().kind == BasemapChoice::Kind::Server ? m_server : m_lines;
    now->setChecked(true);
    now->setFocus();
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_file->setChecked(true); });
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_server->setChecked(true); });
    connect(other, &QPushButton::clicked, this, &BasemapDialog::browse);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, [this] { m_desk.choose(chosen()); });
    connect(&m_desk, &BasemapDesk::applied, this, &QDialog::accept);
    connect(&m_desk, &BasemapDesk::failed, this, [this](const Error &error) {
        m_wrong->setText(words::error(error).sentence());
        m_wrong->show();
        adjustSize();
    });
}

QLineEdit *BasemapDialog::addField(QLayout *column, const QString &name, const QString &text)
{
    auto *field = new QLineEdit(text, this);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setToolTip(name);
    column->addWidget(field);
    return field;
}

void BasemapDialog::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Street map"), m_path->text(), tr("Raster tiles (*.mbtiles)"));
    if (path.isEmpty())
        return;
    m_path->setText(path);
    m_file->setChecked(true);
}

BasemapChoice BasemapDialog::chosen() const
{
    BasemapChoice choice = m_desk.choice();
    choice.kind = m_file->isChecked() ? BasemapChoice::Kind::File : m_server->isChecked() ? BasemapChoice::Kind::Server : BasemapChoice::Kind::Lines;
    choice.path = m_path->text().trimmed();
    choice.server.address = m_address->text().trimmed();
    choice.server.attribution = m_attribution->text().trimmed();
    return choice;
}

} // namespace signalbox

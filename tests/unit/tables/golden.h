#pragma once

#include "tables/roles.h"

#include <QAbstractItemModel>
#include <QByteArray>

/// Every role of every cell, as indented JSON.
QByteArray dump(const QAbstractItemModel &model);

/// Compares with golden/NAME.json; SIGNALBOX_UPDATE_GOLDEN=1 writes it anew. The text is the first
/// difference, empty when there is none.
QString differenceFromGolden(const QString &name, const QByteArray &actual);

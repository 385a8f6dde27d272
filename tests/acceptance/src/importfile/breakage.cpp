#include "breakage.h"

namespace {

Breakage withCell(Row row, Cell cell, const char *value, const char *code)
{
    row[cell] = value;
    return { row.join(';'), code };
}

} // namespace

Breakage broken(int kind, int number, const Row &before, const Row &first)
{
    Row row = blankRow(), again = first;
    row[Name] = "X-" + QByteArray::number(number);
    const auto bad = [&](Cell cell, const char *value, const char *code) { return withCell(row, cell, value, code); };
    switch (kind) {
    case 0: return bad(Imei, "490154203237519", "imei.luhn");
    case 1: return bad(Eid, "8904903212345123451234567890123", "digits.length");
    case 2: return bad(Iccid, "893301123456789O123", "digits.character");
    case 3: row[Iccid] = before[Iccid]; row[Name] = before[Name]; return bad(Imsi, "2.08011E+14", "digits.character");
    case 4: row[Iccid] = before[Iccid]; row[Name] = before[Name]; return bad(Plmn, "20", "plmn.form");
    case 5: return bad(Vin, "WDB9634031O123456", "vin.character");
    case 6: return bad(Vin, "WDB963", "vin.length");
    case 7: return bad(Plate, "M<1>", "plate.form");
    case 8: return bad(Type, "submarine", "import.value");
    case 9: row[Iccid] = before[Iccid]; row[Name] = before[Name]; return bad(State, "on", "import.value");
    case 10: return bad(Poll, "1h", "import.seconds");
    case 11: return { row[Name] + ";M 1", "import.cells" };
    case 12: return { row.join(';') + ";;", "import.cells" };
    case 13: return bad(Plate, "\"M 1", "csv");
    case 14: return bad(Plate, "\"M 1\"x", "csv");
    case 15: return bad(Cohort, "S\xfc" "d", "csv");
    case 16: row[Cohort] = QByteArray("a\0b", 3); return { row.join(';'), "csv" };
    case 17: return { first.join(';'), "import.repeated" };
    case 18: again[Plate] = "M-ZZ 9"; again[Iccid] = again[Imsi] = again[Plmn] = again[Carrier] = again[Supplier] = again[State] = again[Fallback] = QByteArray(); return { again.join(';'), "import.contradicts" };
    case 19: return bad(Iccid, before[Iccid].constData(), "import.elsewhere");
    case 20: return bad(Eid, before[Eid].constData(), "import.elsewhere");
    case 21: row[Name].clear(); return bad(Plate, "M 1", "import.subject-missing");
    case 22: row[Name].clear(); return bad(Eid, "89049032123451234512345678901235", "import.subject-unknown");
    case 23: return bad(Imsi, "208011234567890", "import.iccid-missing");
    default: return bad(Name, "a b", "vehicle.name");
    }
}

// SPDX-License-Identifier: MIT
#include "hanos/check.hpp"

namespace wsync::hanos {
namespace {

using enum Severity;

constexpr FindingCode table[] = {
    {"A001", error, "The file, or a part of it, cannot be read: encoding, NUL, damaged, too large."},
    {"A002", error, "A column is missing, unknown or there twice."},
    {"A003", error, "The file is empty, or a header and nothing below it."},
    {"A004", error, "Rows are missing: the trailer says another number, or a row is cut off."},
    {"A005", error, "The customer number in name, content or option differs, or there are several."},
    {"A006", warning, "The file is older than it may be."},
    {"A007", error, "Far fewer articles than in the last accepted file: nothing is taken for deleted."},
    {"A008", error, "The same article and unit twice."},
    {"A010", error, "A value that must be there is missing."},
    {"A011", error, "No number, day, flag or word as the profile says, or a decimal mark in doubt."},
    {"A012", warning, "The price is zero or negative; an error where the article can be ordered."},
    {"A013", error, "A unit that wsync does not know."},
    {"A014", warning, "The GTIN is not sound."},
    {"A015", warning, "The same GTIN on different articles."},
    {"A016", warning, "A code that a spreadsheet may have damaged: spaces, lost zeros, 3.42E+07."},
    {"A017", warning, "The package's text is not understood."},
    {"A018", warning, "Ordered by one kind of unit, priced by another, and not marked as variable weight."},
    {"A019", error, "Minimum, maximum and step of the quantity contradict each other."},
    {"A020", warning, "Not valid today."},
    {"A021", warning, "A VAT rate that is not usual."},
    {"A022", warning, "The price changed by far since the last accepted file."},
    {"A023", warning, "A currency that is not usual."},
};

}  // namespace

std::span<const FindingCode> assortment_codes() { return table; }

}  // namespace wsync::hanos

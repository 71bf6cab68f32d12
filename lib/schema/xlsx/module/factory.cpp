// SPDX-License-Identifier: MIT
#include "schema/xlsx/reader.hpp"
#include "schema/xlsx_module.hpp"

extern "C" const wsync::schema::XlsxModule* wsync_xlsx_module() {
  static const wsync::schema::XlsxModule module{wsync::schema::xlsx::sheet_names, wsync::schema::xlsx::read};
  return &module;
}

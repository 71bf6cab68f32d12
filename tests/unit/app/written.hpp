// SPDX-License-Identifier: MIT
// What a format makes of records, through a file.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "output/formats.hpp"
#include "sample.hpp"
#include "unit/base/folder.hpp"

inline wsync::app::OutputChoice as(wsync::app::Format format, std::vector<std::string> fields = {}) {
  wsync::app::OutputChoice choice;
  choice.format = format;
  choice.fields = std::move(fields);
  return choice;
}

inline std::string written(wsync::app::OutputChoice choice, const std::vector<sample::Product>& products) {
  const wsync::test::Folder folder;
  const auto file = folder.path / "out";
  choice.to = file.string();
  auto rows =
      wsync::app::open_rows(choice, wsync::schema::record_of<sample::Product>(), {"Article", "Price"}, false);
  REQUIRE(rows);
  for (const auto& product : products) REQUIRE((*rows)->add(&product));
  REQUIRE((*rows)->finish());
  return *wsync::read_file(file);
}

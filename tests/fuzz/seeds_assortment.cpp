// SPDX-License-Identifier: MIT
#include "seeds_assortment.hpp"

#include <string>

#include "base/file.hpp"
#include "hanos/canonical.hpp"
#include "hanos/sample_assortment.hpp"

namespace wsync::fuzz {

bool put_assortments(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const auto put = [&](const char* name, char profile, const std::string& text) {
    return write_file(folder / name, profile + text).has_value();
  };
  const auto sample = test::sample_assortment();
  const auto xml = hanos::canonical_xml(sample);
  return xml && put("csv", '\0', hanos::canonical_csv(sample)) && put("xml", '\1', *xml) &&
         put("sheet", '\2',
             "title;artikelnummer;stukprijs;hoeveelheid;hoeveelheid_standaard;tot;categorie;subcategorie\r\n"
             "Melk;34225259;1,10;Pak 1 liter;per collo a 8 pak;31-12-26;Zuivel;\r\n"
             "Bloem;34295808;1.250,75;ca. 5,5 kilogram;4 x 6 flessen;;Droog;x\r\n");
}

}  // namespace wsync::fuzz

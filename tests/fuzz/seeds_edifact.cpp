// SPDX-License-Identifier: MIT
#include "seeds_edifact.hpp"

#include <string>

#include "base/file.hpp"

namespace wsync::fuzz {

bool put_interchanges(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  int number = 0;
  bool good = true;
  for (const char* text :
       {"UNA:+.? 'UNB+UNOC:3+8712345678906:14+8798765432106:14+261122:0345+R1'UNH+1+ORDERS:D:96A:UN:EAN008'"
        "BGM+220+4711+9'FTX+AAI+++Cr\xE8me ?'A?' 1?+1?: wat?"
        "?'UNT+4+1'UNZ+1+R1'",
        "UNA:+,? "
        "'\r\nUNB+UNOA:3+S+R+261122:0345+R1'\r\nUNH+1+PRICAT:D:96A:UN:EAN006'\r\nPRI+AAA:1,50:CA::1:KGM'\r\n"
        "UNT+3+1'\r\nUNZ+1+R1'\r\n",
        "UNB+UNOY:4+S+R+261122:0345+R1++++++1'UNG+1'UNH+1+ORDRSP:D:96A'FTX+Crème'UNT+3+1'UNE+1+1'UNZ+1+R1'",
        "UNA|*.  ~UNB*UNOB|3*S*R*261122|0345*R1~UNZ*0*R1~"})
    good = write_file(folder / std::to_string(number++), text).has_value() && good;
  return good;
}

}  // namespace wsync::fuzz

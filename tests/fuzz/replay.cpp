// SPDX-License-Identifier: MIT
// Runs a fuzz target without libFuzzer: every file given, or in folders given, as it is, cut short and
// damaged.
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "target.hpp"

namespace {

namespace fs = std::filesystem;

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

/// The same damage at every run.
void run_damaged(const std::string& bytes) {
  if (bytes.size() <= 2) return;
  std::minstd_rand random(1);
  for (int i = 0; i < 20; ++i) {
    std::string damaged = bytes;
    const auto at = 2 + random() % (bytes.size() - 2);
    switch (i % 4) {
      case 0: damaged.resize(at); break;
      case 1: damaged[at] = static_cast<char>(random() % 256); break;
      case 2: damaged.erase(at, 1 + random() % 8); break;
      default: damaged.insert(at, bytes, random() % bytes.size(), 1 + random() % 16);
    }
    run(damaged);
  }
}

std::vector<fs::path> files_in(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

}  // namespace

int main(int count, char** words) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i)
    for (const auto& file : files_in(words[i])) {
      const auto content = wsync::read_file(file);
      if (!content) {
        std::fprintf(stderr, "cannot read %s\n", file.c_str());
        return 1;
      }
      run(*content);
      run_damaged(*content);
      ++files;
    }
  std::printf("%zu files\n", files);
  return files > 0 ? 0 : 1;
}

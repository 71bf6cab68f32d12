// SPDX-License-Identifier: MIT
#include "sync/spool.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace wsync::sync {
namespace {

constexpr std::size_t kept_in_memory = 4U << 20;
constexpr std::size_t given_back = 16U << 20;

std::filesystem::path temporary_folder() {
  std::error_code none;
  auto folder = std::filesystem::temp_directory_path(none);
  return none ? std::filesystem::path("/tmp") : folder;
}

Failure failed(std::string_view what) {
  Error error{.code = Code::io,
              .message = fmt::format("cannot {} a temporary file in {}: {}", what,
                                     temporary_folder().string(), std::strerror(errno))};
  error.hint = "The variable TMPDIR chooses another folder.";
  return fail(std::move(error));
}

/// A file without a name, for nobody else; -1 where there can be none.
int nameless_file() {
  const auto folder = temporary_folder();
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string name = (folder / "wsync.XXXXXX").string();
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

struct SpooledText::Store {
  std::string text{};
  void* mapped = nullptr;
  std::size_t size = 0;
  std::size_t looked_at = 0;

  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store() {
    if (mapped != nullptr) ::munmap(mapped, size);
  }
};

void SpooledText::passed(std::size_t bytes) const {
  if (!store_ || store_->mapped == nullptr || (store_->looked_at += bytes) < given_back) return;
  store_->looked_at = 0;
  ::madvise(store_->mapped, store_->size, MADV_DONTNEED);  // comes back from the file when looked at again
}

Spool::Spool(Spool&& other) noexcept
    : buffer_(std::move(other.buffer_)), file_(std::exchange(other.file_, -1)), size_(other.size_) {}

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

Result<void> Spool::add(std::string_view text) {
  buffer_ += text;
  size_ += text.size();
  if (buffer_.size() < kept_in_memory) return {};
  return write_out();
}

Result<void> Spool::write_out() {
  if (file_ < 0) file_ = nameless_file();
  if (file_ < 0) return failed("make");
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t put = ::write(file_, rest.data(), rest.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return failed("write");
    rest.remove_prefix(static_cast<std::size_t>(put));
  }
  buffer_.clear();
  return {};
}

Result<SpooledText> Spool::finish() {
  SpooledText text;
  text.store_ = std::make_shared<SpooledText::Store>();
  auto& store = *text.store_;
  if (file_ < 0) {
    store.text = std::move(buffer_);
    text.view_ = store.text;
    return text;
  }
  if (auto written = write_out(); !written) return fail(std::move(written.error()));
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_, 0);
  if (mapped == MAP_FAILED) return failed("map");  // NOLINT: how mmap says no
  store.mapped = mapped;
  store.size = size_;
  text.view_ = {static_cast<const char*>(mapped), size_};
  return text;
}

}  // namespace wsync::sync

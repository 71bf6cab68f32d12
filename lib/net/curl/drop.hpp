// SPDX-License-Identifier: MIT
// Drops over libcurl: what all servers have in common, and what each kind does its own way.
#pragma once

#include "net/curl/drop_address.hpp"
#include "net/curl/drop_session.hpp"
#include "net/drop.hpp"

namespace wsync::net {

class CurlDrop : public Drop {
 public:
  CurlDrop(DropOptions options, DropAddress address, std::string ca_file)
      : address_(std::move(address)),
        place_(options.url),
        session_(std::move(options), address_.scheme, address_.host, address_.loopback, std::move(ca_file)) {}

  const std::string& place() const override { return place_; }
  Result<std::optional<DropFile>> stat(const std::string& name) override;
  Result<void> read(const std::string& name, const std::filesystem::path& to) override;
  Result<void> put(const std::filesystem::path& from, const std::string& name, std::string_view key) override;

 protected:
  [[nodiscard]] virtual std::vector<std::string> put_headers(std::string_view) const { return {}; }
  /// Asks for what the folder itself answers.
  [[nodiscard]] Result<std::string> listing(std::string what, bool names_only, std::string verb = {});
  /// Sends commands before a look at the folder.
  [[nodiscard]] Result<void> command(std::string what, std::vector<std::string> commands);
  /// The files among these names, each looked at.
  [[nodiscard]] Result<std::vector<DropFile>> stat_all(const std::vector<std::string_view>& names,
                                                       const Wanted& wanted);

  DropAddress address_;
  std::string place_;
  DropSession session_;
};

class SftpDrop : public CurlDrop {
 public:
  using CurlDrop::CurlDrop;
  Result<std::vector<DropFile>> list(const Wanted& wanted) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& name) override;

 private:
  std::string quoted(std::string_view name) const;
};

class FtpsDrop : public CurlDrop {
 public:
  using CurlDrop::CurlDrop;
  Result<std::vector<DropFile>> list(const Wanted& wanted) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& name) override;
};

class HttpsDrop : public CurlDrop {
 public:
  using CurlDrop::CurlDrop;
  bool renames() const override { return false; }
  Result<std::vector<DropFile>> list(const Wanted& wanted) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& name) override;

 protected:
  std::vector<std::string> put_headers(std::string_view key) const override;
};

}  // namespace wsync::net

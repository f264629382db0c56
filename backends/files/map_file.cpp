// SPDX-License-Identifier: MIT

#include <oriel/backends/mapped_file.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace oriel {

static Error error_of(std::string const& path)
{
    return { "Cannot map the file \"" + path + "\": " + std::strerror(errno) + "." };
}

static Result<MappedFile> map_open_file(int file, std::string const& path)
{
    struct stat information {};
    if (fstat(file, &information) != 0)
        return error_of(path);
    auto const size = static_cast<std::size_t>(information.st_size);
    if (size == 0)
        return MappedFile {};
    void* const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED)
        return error_of(path);
    std::shared_ptr<void const> owner(
        bytes, [size](void const* mapped) { munmap(const_cast<void*>(mapped), size); });
    return MappedFile { { static_cast<char const*>(bytes), size }, std::move(owner) };
}

Result<MappedFile> map_file(std::string const& path)
{
    int const file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return error_of(path);
    Result<MappedFile> mapped = map_open_file(file, path);
    close(file);
    return mapped;
}

}

// SPDX-License-Identifier: MIT

#include "device_functions.h"

namespace oriel {

bool DeviceFunctions::load(PFN_vkGetDeviceProcAddr get, VkDevice device)
{
    bool are_all_there = true;
    auto const load = [&]<typename Function>(Function& function, char const* name) {
        function = reinterpret_cast<Function>(get(device, name));
        are_all_there = are_all_there && function != nullptr;
    };
    load(AllocateCommandBuffers, "vkAllocateCommandBuffers");
    load(AllocateDescriptorSets, "vkAllocateDescriptorSets");
    load(AllocateMemory, "vkAllocateMemory");
    load(BeginCommandBuffer, "vkBeginCommandBuffer");
    load(BindBufferMemory, "vkBindBufferMemory");
    load(BindImageMemory, "vkBindImageMemory");
    load(CmdBeginRenderPass, "vkCmdBeginRenderPass");
    load(CmdBindDescriptorSets, "vkCmdBindDescriptorSets");
    load(CmdBindIndexBuffer, "vkCmdBindIndexBuffer");
    load(CmdBindPipeline, "vkCmdBindPipeline");
    load(CmdBindVertexBuffers, "vkCmdBindVertexBuffers");
    load(CmdBlitImage, "vkCmdBlitImage");
    load(CmdClearAttachments, "vkCmdClearAttachments");
    load(CmdClearColorImage, "vkCmdClearColorImage");
    load(CmdCopyBufferToImage, "vkCmdCopyBufferToImage");
    load(CmdCopyImage, "vkCmdCopyImage");
    load(CmdCopyImageToBuffer, "vkCmdCopyImageToBuffer");
    load(CmdDraw, "vkCmdDraw");
    load(CmdDrawIndexed, "vkCmdDrawIndexed");
    load(CmdEndRenderPass, "vkCmdEndRenderPass");
    load(CmdPipelineBarrier, "vkCmdPipelineBarrier");
    load(CmdPushConstants, "vkCmdPushConstants");
    load(CmdSetScissor, "vkCmdSetScissor");
    load(CmdSetViewport, "vkCmdSetViewport");
    load(CreateBuffer, "vkCreateBuffer");
    load(CreateCommandPool, "vkCreateCommandPool");
    load(CreateDescriptorPool, "vkCreateDescriptorPool");
    load(CreateDescriptorSetLayout, "vkCreateDescriptorSetLayout");
    load(CreateFence, "vkCreateFence");
    load(CreateFramebuffer, "vkCreateFramebuffer");
    load(CreateGraphicsPipelines, "vkCreateGraphicsPipelines");
    load(CreateImage, "vkCreateImage");
    load(CreateImageView, "vkCreateImageView");
    load(CreatePipelineLayout, "vkCreatePipelineLayout");
    load(CreateRenderPass, "vkCreateRenderPass");
    load(CreateSampler, "vkCreateSampler");
    load(CreateSemaphore, "vkCreateSemaphore");
    load(CreateShaderModule, "vkCreateShaderModule");
    load(DestroyBuffer, "vkDestroyBuffer");
    load(DestroyCommandPool, "vkDestroyCommandPool");
    load(DestroyDescriptorPool, "vkDestroyDescriptorPool");
    load(DestroyDescriptorSetLayout, "vkDestroyDescriptorSetLayout");
    load(DestroyDevice, "vkDestroyDevice");
    load(DestroyFence, "vkDestroyFence");
    load(DestroyFramebuffer, "vkDestroyFramebuffer");
    load(DestroyImage, "vkDestroyImage");
    load(DestroyImageView, "vkDestroyImageView");
    load(DestroyPipeline, "vkDestroyPipeline");
    load(DestroyPipelineLayout, "vkDestroyPipelineLayout");
    load(DestroyRenderPass, "vkDestroyRenderPass");
    load(DestroySampler, "vkDestroySampler");
    load(DestroySemaphore, "vkDestroySemaphore");
    load(DestroyShaderModule, "vkDestroyShaderModule");
    load(DeviceWaitIdle, "vkDeviceWaitIdle");
    load(EndCommandBuffer, "vkEndCommandBuffer");
    load(FreeMemory, "vkFreeMemory");
    load(GetBufferMemoryRequirements, "vkGetBufferMemoryRequirements");
    load(GetDeviceQueue, "vkGetDeviceQueue");
    load(GetImageMemoryRequirements, "vkGetImageMemoryRequirements");
    load(MapMemory, "vkMapMemory");
    load(QueueSubmit, "vkQueueSubmit");
    load(ResetCommandPool, "vkResetCommandPool");
    load(ResetFences, "vkResetFences");
    load(UpdateDescriptorSets, "vkUpdateDescriptorSets");
    load(WaitForFences, "vkWaitForFences");
    bool const has_core = are_all_there;
    load(AcquireNextImageKHR, "vkAcquireNextImageKHR");
    load(CreateSwapchainKHR, "vkCreateSwapchainKHR");
    load(DestroySwapchainKHR, "vkDestroySwapchainKHR");
    load(GetSwapchainImagesKHR, "vkGetSwapchainImagesKHR");
    load(QueuePresentKHR, "vkQueuePresentKHR");
    return has_core;
}

}
